package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The `chat` and `agent` events of a run. Guarded by the session's monitor. */
final class RunEvents {
  private final World world;
  private final GatewaySession session;
  private final SentMessage first;
  private final Map<String, ObjectNode> kept = new LinkedHashMap<>();
  private int seq;

  RunEvents(World world, GatewaySession session, SentMessage first) {
    this.world = world;
    this.session = session;
    this.first = first;
  }

  String runId() {
    return first.asked().runId();
  }

  void status(String phase) {
    agent("run_status", Json.object("phase", phase));
    chat(first.asked().runId(), Json.object("state", "status", "phase", phase));
  }

  void lifecycle(Object... data) {
    agent("lifecycle", Json.object(data));
  }

  /** Numbers that pieces put together used up. */
  private void skip(int numbers) {
    seq += numbers;
  }

  void agent(String stream, ObjectNode data) {
    seq++;
    if (world.sockets().isEmpty()) {
      return;
    }
    ObjectNode payload =
        Json.object(
            "runId",
            first.asked().runId(),
            "sessionKey",
            session.key(),
            "agentId",
            "main",
            "stream",
            stream,
            "seq",
            seq,
            "ts",
            GatewayTime.millis(),
            "data",
            data);
    if (stream.equals("tool")) {
      tool(payload);
    } else {
      hear("agent", payload);
    }
  }

  /** Arguments and results go to the sender's socket; others get them as an event of lists. */
  private void tool(ObjectNode payload) {
    WsSocket sender = first.sender();
    WsSocket told = sender != null && sender.wantsTools() ? sender : null;
    if (told != null && told.hears(session.key())) {
      told.event("agent", Json.write(payload));
    }
    ObjectNode copy = payload.deepCopy();
    copy.set("session", session.row());
    world.tellLists("session.tool", copy, told);
  }

  void chat(String runId, ObjectNode members) {
    hear("chat", chatPayload(runId, seq, members));
  }

  /** The second report of an error, as the real gateway makes it. */
  private void chatAgain(ObjectNode members) {
    hear("chat", chatPayload(first.asked().runId(), 1, members));
  }

  private ObjectNode chatPayload(String runId, int number, ObjectNode members) {
    ObjectNode payload =
        Json.object("runId", runId, "sessionKey", session.key(), "agentId", "main", "seq", number);
    payload.setAll(members);
    return payload;
  }

  private void hear(String event, ObjectNode payload) {
    @Nullable String json = null;
    for (WsSocket socket : world.sockets()) {
      if (socket.hears(session.key())) {
        json = json == null ? Json.write(payload) : json;
        socket.event(event, json);
      }
    }
  }

  void committed(ObjectNode row) {
    world.tellSubscribers(session, "session.message", payloadOf(session, row));
    world.changed(session, "message");
  }

  static ObjectNode payloadOf(GatewaySession session, ObjectNode row) {
    return Json.object(
        "sessionKey",
        session.key(),
        "message",
        row,
        "messageId",
        row.path("__openclaw").path("id").asText(),
        "messageSeq",
        row.path("__openclaw").path("seq").asInt(),
        "session",
        session.row());
  }

  /** Keeps the newest of its kind for whoever comes later. */
  void keep(String kind, String stream, ObjectNode data) {
    kept.remove(kind);
    kept.put(kind, Json.object("seq", seq, "stream", stream, "data", data));
  }

  List<ObjectNode> kept() {
    return new ArrayList<>(kept.values());
  }

  /** What was said since the last time, both per message and per run, each with its whole. */
  void text(RunText text) {
    skip(text.pending() - 1);
    String runId = first.asked().runId();
    agent(
        "assistant",
        Json.object(
            "text",
            text.message(),
            "delta",
            text.unsentOfMessage(),
            "itemId",
            runId + ":" + text.number()));
    keep("assistant", "assistant", Json.object());
    chat(
        runId,
        Json.object(
            "state", "delta", "deltaText", text.unsentOfRun(), "message", said(text.whole())));
  }

  /** What was said before a tool is told once more as an item. */
  void preamble(RunText text) {
    if (text.message().isEmpty()) {
      return;
    }
    for (String phase : List.of("update", "end")) {
      agent(
          "item",
          Json.object(
              "itemId",
              "preamble:" + text.number(),
              "kind",
              "preamble",
              "phase",
              phase,
              "progressText",
              text.message()));
    }
  }

  void failed(String message, String failoverReason) {
    lifecycle("phase", "error", "error", message);
    chat(
        first.asked().runId(),
        Json.object(
            "state",
            "error",
            "errorMessage",
            message,
            "errorDetail",
            Json.object(
                "provider",
                RunRows.PROVIDER,
                "model",
                RunRows.MODEL,
                "failoverReason",
                failoverReason)));
    chatAgain(
        Json.object("state", "error", "errorMessage", "⚠️ Agent failed before reply: " + message));
  }

  static ObjectNode said(String text) {
    return Json.object("role", "assistant", "content", Transcript.text(text));
  }
}
