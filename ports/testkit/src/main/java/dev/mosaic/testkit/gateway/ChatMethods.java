package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** `chat.send`, `chat.abort` and `chat.history`, each under the session's monitor. */
final class ChatMethods {
  private static final int PAGE = 200;
  private static final int MOST_OF_IMAGE = 6_291_456;
  private static final int MOST_OF_FILE = 19_464_192;

  private static final Set<String> SEND =
      Set.of(
          "sessionKey",
          "agentId",
          "sessionId",
          "message",
          "mentions",
          "workContext",
          "intent",
          "thinking",
          "fastMode",
          "fastAutoOnSeconds",
          "queueMode",
          "deliver",
          "originatingChannel",
          "originatingTo",
          "originatingAccountId",
          "originatingThreadId",
          "replyToId",
          "attachments",
          "toolBindings",
          "timeoutMs",
          "systemInputProvenance",
          "systemProvenanceReceipt",
          "suppressCommandInterpretation",
          "expectedLeafEntryId",
          "expectedSessionRoutingContract",
          "expectedPermissionMode",
          "expectedToolOverrides",
          "idempotencyKey");
  private static final Set<String> HISTORY =
      Set.of(
          "sessionKey",
          "agentId",
          "cursor",
          "limit",
          "maxBytes",
          "offset",
          "pendingBefore",
          "inputRunIds",
          "messageId",
          "sessionId",
          "maxChars");
  private static final Set<String> ABORT =
      Set.of("sessionKey", "agentId", "runId", "preserveSideRuns");

  private final World world;

  ChatMethods(World world) {
    this.world = world;
  }

  WsMethods.Answer send(WsSocket socket, GatewaySession session, Params params) {
    params.only(SEND);
    String message = params.optional("message");
    String key = params.text("idempotencyKey");
    if (params.has("suppressCommandInterpretation") && !socket.may("operator.admin")) {
      throw GatewayError.invalid("system provenance fields require admin scope");
    }
    if (message == null || (message.isBlank() && !params.has("attachments"))) {
      throw GatewayError.invalid("message or attachment required");
    }
    World.Sent fresh = new World.Sent(session.key(), message);
    World.Sent known = world.sent().putIfAbsent(key, fresh);
    if (known != null) {
      return again(socket, session, known, fresh, key);
    }
    SentMessage sent =
        new SentMessage(
            new AskedRun(session.key(), key, message, attachments(params), false, false),
            socket,
            null);
    ObjectNode started = Json.object("runId", key, "status", "started");
    LiveRun active = session.active();
    if (active == null || active.asked().overHttp()) {
      return new WsMethods.Answer(started, () -> session.enter(new LiveRun(world, session, sent)));
    }
    String mode = params.optional("queueMode");
    return switch (mode == null ? "steer" : mode) {
      case "followup", "collect" ->
          new WsMethods.Answer(started, () -> follow(socket, session, sent));
      case "interrupt" ->
          new WsMethods.Answer(
              started.put("interruptedActiveRun", true),
              () -> {
                session.enter(new LiveRun(world, session, sent));
                active.abort("interrupt", false);
              });
      default -> new WsMethods.Answer(started, () -> active.steer(sent));
    };
  }

  /** In the gateway's words where it refuses one. */
  private static List<String> attachments(Params params) {
    List<String> all = new ArrayList<>();
    for (JsonNode file : params.json().path("attachments")) {
      byte[] content = Base64.getDecoder().decode(file.path("content").asText());
      boolean image = file.path("mimeType").asText().startsWith("image/");
      int most = image ? MOST_OF_IMAGE : MOST_OF_FILE;
      if (content.length > most) {
        throw GatewayError.invalid(
            "attachment %s: %s exceeds size limit (%d > %d bytes)"
                .formatted(
                    file.path("fileName").asText(),
                    image ? "image" : "file",
                    content.length,
                    most));
      }
      all.add(
          "%s %s %s %d"
              .formatted(
                  file.path("type").asText(),
                  file.path("mimeType").asText(),
                  file.path("fileName").asText(),
                  content.length));
    }
    return all;
  }

  private WsMethods.Answer again(
      WsSocket socket, GatewaySession session, World.Sent known, World.Sent now, String key) {
    if (!known.text.equals(now.text) || !known.sessionKey.equals(now.sessionKey)) {
      throw GatewayError.invalid("idempotency key is taken", "chat-request-conflict");
    }
    return switch (known.memory) {
      case LIVE -> WsMethods.Answer.of(Json.object("runId", key, "status", "in_flight"));
      case DONE -> WsMethods.Answer.of(Json.object("runId", key, "status", "ok"));
      case FORGOTTEN ->
          new WsMethods.Answer(
              Json.object("runId", key, "status", "started"),
              () -> emptyFinal(socket, session, key));
    };
  }

  /** Answered by a run of its own, under an id nobody knows, after the one before. */
  private void follow(WsSocket socket, GatewaySession session, SentMessage sent) {
    AskedRun own = sent.asked();
    emptyFinal(socket, session, own.runId());
    AskedRun renamed =
        new AskedRun(own.sessionKey(), UUID.randomUUID().toString(), own.message(), false, false);
    session.enter(new LiveRun(world, session, new SentMessage(renamed, socket, null)));
    world.done(own.runId());
  }

  private void emptyFinal(WsSocket socket, GatewaySession session, String runId) {
    AskedRun asked = new AskedRun(session.key(), runId, "", false, false);
    new RunEvents(world, session, new SentMessage(asked, socket, null))
        .chat(runId, Json.object("state", "final"));
  }

  WsMethods.Answer abort(GatewaySession session, Params params) {
    params.only(ABORT);
    LiveRun run = abortable(session, params.optional("runId"));
    if (run == null) {
      return WsMethods.Answer.of(Json.object("ok", true, "aborted", false, "runIds", List.of()));
    }
    return new WsMethods.Answer(
        Json.object("ok", true, "aborted", true, "runIds", List.of(run.asked().runId())),
        () -> run.abort("rpc", true));
  }

  /** A run that came over HTTP ends with its connection alone. */
  static @Nullable LiveRun abortable(GatewaySession session, @Nullable String runId) {
    LiveRun run = session.active();
    boolean meant =
        run != null
            && !run.asked().overHttp()
            && (runId == null || runId.equals(run.asked().runId()));
    return meant ? run : null;
  }

  ObjectNode history(GatewaySession session, Params params) {
    params.only(HISTORY);
    LiveRun active = session.active();
    @Nullable ObjectNode inFlight = active == null ? null : active.snapshot();
    String cursor = params.optional("cursor");
    if (cursor != null) {
      return delta(session, cursor, inFlight);
    }
    int offset = params.number("offset", 0);
    int limit = params.number("limit", PAGE);
    ArrayNode page = session.transcript().page(offset, limit, params.number("maxChars"));
    int end = offset + page.size();
    boolean more = end < session.transcript().size();
    return Json.object(
        "sessionKey",
        params.text("sessionKey"),
        "sessionId",
        session.row().path("sessionId").asText(),
        "messages",
        page,
        "pendingInputs",
        Json.object("items", List.of()),
        "deltaCursor",
        session.transcript().cursor(),
        "offset",
        offset,
        "nextOffset",
        more ? end : null,
        "hasMore",
        more,
        "totalMessages",
        session.transcript().size(),
        "sessionInfo",
        session.row(),
        "inFlightRun",
        inFlight);
  }

  private static ObjectNode delta(
      GatewaySession session, String cursor, @Nullable ObjectNode inFlight) {
    List<ObjectNode> rows = session.transcript().after(cursor);
    if (rows == null) {
      return Json.object("kind", "reset");
    }
    List<ObjectNode> payloads = new ArrayList<>();
    rows.forEach(row -> payloads.add(RunEvents.payloadOf(session, row)));
    return Json.object(
        "kind",
        "delta",
        "messages",
        payloads,
        "deltaCursor",
        session.transcript().cursor(),
        "sessionInfo",
        session.row(),
        "inFlightRun",
        inFlight);
  }
}
