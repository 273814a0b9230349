package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What a run writes into its session's transcript. Guarded by the session's monitor. */
final class RunRows {
  static final String MODEL = "scripted-large";
  static final String PROVIDER = "scripted";

  private static final String RESTARTED =
      "[System] Your previous turn was interrupted by a gateway restart while OpenClaw was working"
          + " on it. Continue from where you left off.";

  private final GatewaySession session;
  private final RunEvents events;

  RunRows(GatewaySession session, RunEvents events) {
    this.session = session;
    this.events = events;
  }

  void user(AskedRun asked) {
    if (asked.isReport()) {
      return;
    }
    String key = asked.overHttp() ? null : asked.runId();
    events.committed(
        asked.resumed()
            ? session.transcript().system(RESTARTED, key)
            : session.transcript().user(asked.message(), key));
  }

  void answer(RunText text, int outputTokens) {
    ArrayNode blocks = Json.array(List.of());
    if (!text.thinking().isEmpty()) {
      blocks.add(Json.object("type", "thinking", "thinking", text.thinking()));
    }
    blocks.addAll(blocksOf(text.message()));
    add(assistant(blocks, "stop", outputTokens));
  }

  void tool(String said, int outputTokens, String callId, String name) {
    ArrayNode blocks = blocksOf(said);
    blocks.add(Json.object("type", "toolCall", "id", callId, "name", name));
    add(assistant(blocks, "toolUse", outputTokens));
  }

  void toolResult(String callId, String name, String output, boolean error) {
    add(
        Json.object(
            "role",
            "toolResult",
            "toolCallId",
            callId,
            "toolName",
            name,
            "isError",
            error,
            "content",
            Transcript.text(output),
            "timestamp",
            GatewayTime.millis()));
  }

  void aborted(String said, int outputTokens, String origin, String runId) {
    ObjectNode row = assistant(Transcript.text(said), "aborted", outputTokens);
    row.put("model", "gateway-injected");
    row.set("openclawAbort", Json.object("aborted", true, "origin", origin, "runId", runId));
    add(row);
  }

  private void add(ObjectNode row) {
    events.committed(session.transcript().add(row, events.runId()));
  }

  private static ArrayNode blocksOf(String text) {
    return text.isEmpty() ? Json.array(List.of()) : Transcript.text(text);
  }

  private static ObjectNode assistant(ArrayNode blocks, String stopReason, int outputTokens) {
    return Json.object(
        "role",
        "assistant",
        "content",
        blocks,
        "usage",
        Json.object("input", 100, "output", outputTokens),
        "model",
        MODEL,
        "provider",
        PROVIDER,
        "stopReason",
        stopReason,
        "timestamp",
        GatewayTime.millis());
  }
}
