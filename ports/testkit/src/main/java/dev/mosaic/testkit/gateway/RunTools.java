package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tool calls of a run. */
final class RunTools {
  private static final class Call {
    final String id;
    final String name;
    final String title;
    final long startedAt = GatewayTime.millis();
    final StringBuilder output = new StringBuilder();

    Call(String id, String name, String title) {
      this.id = id;
      this.name = name;
      this.title = title;
    }

    boolean isCommand() {
      return name.equals("exec");
    }

    long millis() {
      return GatewayTime.millis() - startedAt;
    }
  }

  private final LiveRun run;
  private final Map<String, Call> running = new LinkedHashMap<>();

  RunTools(LiveRun run) {
    this.run = run;
  }

  void start(String id, String name, String title, JsonNode arguments) throws InterruptedException {
    run.settle();
    run.now(
        () -> {
          Call call = new Call(id, name, title);
          running.put(id, call);
          run.tellPreamble();
          ObjectNode item = item(call, "start");
          item.put("status", "running");
          run.events().agent("item", item);
          run.events().keep("item:" + id, "item", item);
          ObjectNode start =
              Json.object("phase", "start", "name", name, "toolCallId", id, "args", arguments);
          run.events().agent("tool", start);
          run.events().keep("start:" + id, "tool", start);
        });
  }

  void output(String id, String piece) throws InterruptedException {
    run.now(
        () -> {
          Call call = call(id);
          call.output.append(piece);
          ObjectNode update =
              Json.object(
                  "phase",
                  "update",
                  "name",
                  call.name,
                  "toolCallId",
                  id,
                  "partialResult",
                  Json.object(
                      "content",
                      Transcript.text(call.output.toString()),
                      "details",
                      Json.object("status", "running", "tail", call.output.toString())));
          run.events().agent("tool", update);
          run.events().keep("update:" + id, "tool", update);
          ObjectNode item = item(call, "update");
          item.put("status", "running");
          run.events().agent("item", item);
          if (call.isCommand()) {
            run.events().agent("command_output", commandOutput(call, "delta"));
          }
        });
  }

  /** What the call comes to, not told before its end. */
  void result(String id, String text) throws InterruptedException {
    run.now(() -> call(id).output.append(text));
  }

  void end(String id, int exitCode) throws InterruptedException {
    run.now(
        () -> {
          end(call(id), exitCode == 0 ? "completed" : "failed", exitCode, false);
          run.nextMessage();
        });
  }

  /** What an abort does to the calls that run. */
  void abort() {
    List.copyOf(running.values())
        .forEach(
            call -> {
              call.output.append("Aborted");
              end(call, "failed", -1, true);
            });
  }

  private void end(Call call, String status, int exitCode, boolean error) {
    running.remove(call.id);
    ObjectNode result =
        Json.object(
            "phase",
            "result",
            "name",
            call.name,
            "toolCallId",
            call.id,
            "isError",
            error,
            "result",
            Json.object(
                "content",
                Transcript.text(call.output.toString()),
                "details",
                Json.object(
                    "status", "completed", "exitCode", exitCode, "durationMs", call.millis())));
    run.events().agent("tool", result);
    run.events().keep("update:" + call.id, "tool", result);
    ObjectNode item = item(call, "end");
    item.put("status", status);
    item.put("endedAt", GatewayTime.millis());
    run.events().agent("item", item);
    run.events().keep("item:" + call.id, "item", item);
    if (call.isCommand()) {
      ObjectNode output = commandOutput(call, "end");
      output.put("exitCode", exitCode);
      output.put("durationMs", call.millis());
      output.put("cwd", "/home/node/workspace");
      output.put("status", status);
      run.events().agent("command_output", output);
    }
    run.committedTool(call.id, call.name, call.output.toString(), error);
  }

  private Call call(String id) {
    Call call = running.get(id);
    if (call == null) {
      throw new IllegalStateException("no tool call " + id + " is running");
    }
    return call;
  }

  private static ObjectNode item(Call call, String phase) {
    return Json.object(
        "itemId",
        "tool:" + call.id,
        "toolCallId",
        call.id,
        "name",
        call.name,
        "kind",
        "tool",
        "phase",
        phase,
        "title",
        call.title,
        "startedAt",
        call.startedAt);
  }

  private static ObjectNode commandOutput(Call call, String phase) {
    return Json.object(
        "itemId",
        "command:" + call.id,
        "phase",
        phase,
        "title",
        call.title,
        "toolCallId",
        call.id,
        "name",
        call.name,
        "output",
        call.output.toString(),
        "status",
        "running");
  }
}
