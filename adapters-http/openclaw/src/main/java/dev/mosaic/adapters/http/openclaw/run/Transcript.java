package dev.mosaic.adapters.http.openclaw.run;

import dev.mosaic.adapters.http.openclaw.GatewayFaults;
import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.ports.agent.RunEvent;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a session that follow a message: what was done and said because of it. */
final class Transcript {
  /** How the gateway says in the output of a command that it failed; no error of the tool's. */
  private static final Pattern FAILED_COMMAND =
      Pattern.compile("\\(Command exited with code [1-9]\\d*\\)\\s*$");

  /**
   * The row in which the gateway itself says why it gave up; its text is nothing the agent said.
   */
  private static final String GIVEN_UP = ":terminal-error";

  private static final String SEPARATOR = "\n\n";

  private final SubAgents parts;

  /**
   * @param parts gets to know the sub-agents that were made
   */
  Transcript(SubAgents parts) {
    this.parts = parts;
  }

  /** The end, if the rows have one; the events before it go into the list. */
  RunEvent.@Nullable Ended read(List<JsonNode> rows, List<RunEvent> events) {
    StringBuilder text = new StringBuilder();
    Map<String, Instant> calls = new HashMap<>();
    RunEvent.Ended end = null;
    RunEvent.Ended givenUp = null;
    for (JsonNode row : rows) {
      switch (Trees.text(row, "role")) {
        case "assistant" -> {
          if (Trees.text(row, "idempotencyKey").endsWith(GIVEN_UP)) {
            givenUp = failed(RunReader.textOf(row));
            continue;
          }
          end = endIn(row, text, events);
          calls(row, calls, events);
        }
        case "toolResult" -> {
          result(row, calls, events);
          end = null;
        }
        default -> {}
      }
    }
    return givenUp == null ? end : givenUp;
  }

  private static RunEvent.Ended failed(String words) {
    return new RunEvent.Ended(Status.FAILED, null, GatewayFaults.ofMessage("", words));
  }

  /** The end, if this row is one. */
  private static RunEvent.@Nullable Ended endIn(
      JsonNode row, StringBuilder text, List<RunEvent> events) {
    String said = RunReader.textOf(row);
    if (RunReader.isTrue(Trees.at(row, "openclawAbort"), "aborted")) {
      return new RunEvent.Ended(Status.INTERRUPTED, said.isEmpty() ? null : said, null);
    }
    if (!said.isEmpty()) {
      text.append(text.isEmpty() ? "" : SEPARATOR).append(said);
      events.add(new RunEvent.Text(text.toString()));
    }
    return switch (Trees.text(row, "stopReason")) {
      case "error" -> failed(Trees.text(row, "errorMessage"));
      case "stop", "length" -> new RunEvent.Ended(Status.COMPLETE, text.toString(), null);
      default -> null;
    };
  }

  private static void calls(JsonNode row, Map<String, Instant> calls, List<RunEvent> events) {
    for (JsonNode block : JsonText.items(Trees.at(row, "content"))) {
      String id = Trees.text(block, "id");
      if (Trees.text(block, "type").equals("toolCall") && !calls.containsKey(id)) {
        Instant at = Instant.ofEpochMilli(Trees.number(row, "timestamp", 0));
        calls.put(id, at);
        JsonNode arguments = Trees.at(block, "arguments");
        events.add(
            new RunEvent.ToolStarted(
                id,
                Trees.text(block, "name"),
                "",
                arguments == null ? "" : Trees.write(arguments),
                at));
      }
    }
  }

  private void result(JsonNode row, Map<String, Instant> calls, List<RunEvent> events) {
    String id = Trees.text(row, "toolCallId");
    String output = RunReader.textOf(row);
    Instant end = Instant.ofEpochMilli(Trees.number(row, "timestamp", 0));
    Instant start = calls.getOrDefault(id, end);
    Duration took = Duration.between(start, end);
    if (Trees.text(row, "toolName").equals(SubAgents.TOOL) && parts.began(id, start, output)) {
      return;
    }
    events.add(
        new RunEvent.ToolEnded(
            id,
            !RunReader.isTrue(row, "isError") && !FAILED_COMMAND.matcher(output).find(),
            took.isNegative() ? Duration.ZERO : took,
            output));
  }
}
