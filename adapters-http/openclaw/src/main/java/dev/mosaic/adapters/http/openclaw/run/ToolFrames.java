package dev.mosaic.adapters.http.openclaw.run;

import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.ports.agent.RunEvent;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls of tools in one run. The gateway tells of each in three streams: `item` knows title,
 * times and how it ended, `tool` arguments and output, `command_output` what a command printed so
 * far.
 */
final class ToolFrames {
  private final Map<String, Call> calls = new HashMap<>();
  private final SubAgents parts;

  ToolFrames(SubAgents parts) {
    this.parts = parts;
  }

  private static final class Call {
    private String title = "";
    private String output = "";
    private boolean started;
    private boolean ended;
    private Instant startedAt = Instant.EPOCH;
  }

  List<RunEvent> read(JsonNode frame) {
    JsonNode data = Trees.at(frame, "data");
    String id = Trees.text(data, "toolCallId");
    if (id.isEmpty()) {
      return List.of();
    }
    Call call = calls.computeIfAbsent(id, unknown -> new Call());
    if (call.ended) {
      return List.of();
    }
    Instant at = Instant.ofEpochMilli(Trees.number(frame, "ts", 0));
    return switch (Trees.text(frame, "stream")) {
      case "item" -> item(id, call, data, at);
      case "tool" -> tool(id, call, data, at);
      case "command_output" -> output(id, call, Trees.text(data, "output"));
      default -> List.of();
    };
  }

  private List<RunEvent> item(String id, Call call, @Nullable JsonNode data, Instant at) {
    call.title = Trees.text(data, "title");
    if (!Trees.text(data, "phase").equals("end")) {
      return List.of();
    }
    List<RunEvent> events = new ArrayList<>();
    if (!call.started) {
      events.add(started(id, call, data, at));
    }
    call.ended = true;
    long end = Trees.number(data, "endedAt", at.toEpochMilli());
    long start = Trees.number(data, "startedAt", call.startedAt.toEpochMilli());
    boolean ok = !Trees.text(data, "status").equals("failed");
    if (ok
        && Trees.text(data, "name").equals(SubAgents.TOOL)
        && parts.began(id, Instant.ofEpochMilli(start), call.output)) {
      events.addAll(parts.caughtUp());
      return events;
    }
    events.add(
        new RunEvent.ToolEnded(id, ok, Duration.ofMillis(Math.max(0, end - start)), call.output));
    return events;
  }

  private static List<RunEvent> tool(String id, Call call, @Nullable JsonNode data, Instant at) {
    return switch (Trees.text(data, "phase")) {
      case "start" -> List.of(started(id, call, data, at));
      case "update" -> output(id, call, RunReader.textOf(Trees.at(data, "partialResult")));
      case "result" -> {
        call.output = RunReader.textOf(Trees.at(data, "result"));
        yield List.of();
      }
      default -> List.of();
    };
  }

  private static RunEvent started(String id, Call call, @Nullable JsonNode data, Instant at) {
    call.started = true;
    call.startedAt = at;
    JsonNode arguments = Trees.at(data, "args");
    return new RunEvent.ToolStarted(
        id,
        Trees.text(data, "name"),
        call.title,
        arguments == null ? "" : Trees.write(arguments),
        at);
  }

  private static List<RunEvent> output(String id, Call call, String whole) {
    if (whole.isEmpty() || whole.equals(call.output)) {
      return List.of();
    }
    call.output = whole;
    return List.of(new RunEvent.ToolOutput(id, whole));
  }
}
