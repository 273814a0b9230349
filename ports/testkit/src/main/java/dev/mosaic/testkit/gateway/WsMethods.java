package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked over a WebSocket that is let in. */
final class WsMethods {
  static final List<String> NAMES =
      List.of(
          "approval.resolve",
          "chat.abort",
          "chat.history",
          "chat.send",
          "exec.approval.list",
          "exec.approval.resolve",
          "sessions.abort",
          "sessions.branches.list",
          "sessions.branches.switch",
          "sessions.create",
          "sessions.delete",
          "sessions.list",
          "sessions.messages.subscribe",
          "sessions.messages.unsubscribe",
          "sessions.patch",
          "sessions.reset",
          "sessions.rewind",
          "sessions.subscribe",
          "sessions.unsubscribe",
          "tasks.cancel",
          "tasks.list");

  /**
   * An answer.
   *
   * @param then what it sets going: nobody hears of that before the answer is out
   */
  record Answer(JsonNode payload, Runnable then) {
    static Answer of(JsonNode payload) {
      return new Answer(payload, () -> {});
    }
  }

  private final World world;
  private final ChatMethods chat;

  WsMethods(World world) {
    this.world = world;
    this.chat = new ChatMethods(world);
  }

  void handle(WsSocket socket, JsonNode id, Params params) {
    try {
      requireScope(socket, params.method());
      String key = keyOf(params);
      if (key == null) {
        Answer answer = withoutSession(socket, params);
        socket.answer(id, answer.payload());
        answer.then().run();
        return;
      }
      GatewaySession session = world.session(key);
      synchronized (session) {
        Answer answer = ofSession(socket, session, params);
        socket.answer(id, answer.payload());
        answer.then().run();
      }
    } catch (GatewayError refused) {
      socket.refuse(id, refused);
    }
  }

  private static @Nullable String keyOf(Params params) {
    String method = params.method();
    if (method.startsWith("chat.")
        || method.startsWith("sessions.branches.")
        || method.equals("sessions.rewind")) {
      return params.text("sessionKey");
    }
    return method.startsWith("sessions.") && params.has("key") ? params.text("key") : null;
  }

  private static void requireScope(WsSocket socket, String method) {
    String scope =
        switch (method) {
          case "chat.send",
              "chat.abort",
              "tasks.cancel",
              "sessions.abort",
              "sessions.create",
              "sessions.patch" ->
              "operator.write";
          case "sessions.branches.switch", "sessions.delete", "sessions.reset", "sessions.rewind" ->
              "operator.admin";
          case "exec.approval.list", "exec.approval.resolve", "approval.resolve" ->
              "operator.approvals";
          default -> "operator.read";
        };
    if (!socket.may(scope)) {
      throw new GatewayError(
          "FORBIDDEN",
          "missing scope: " + scope,
          Json.object("code", "MISSING_SCOPE", "missingScope", scope));
    }
  }

  private Answer ofSession(WsSocket socket, GatewaySession session, Params params) {
    return switch (params.method()) {
      case "chat.send" -> chat.send(socket, session, params);
      case "chat.abort" -> chat.abort(session, params);
      case "chat.history" -> Answer.of(chat.history(session, params));
      case "sessions.messages.subscribe" -> subscribe(socket, session, params);
      case "sessions.messages.unsubscribe" -> {
        params.only(Set.of("key", "agentId"));
        socket.unsubscribe(session.key());
        yield Answer.of(Json.object("subscribed", false, "key", session.key()));
      }
      case "sessions.abort" -> abort(session, params);
      case "sessions.create", "sessions.patch" -> describe(session, params);
      case "sessions.reset" -> {
        session.reset();
        yield Answer.of(Json.object("ok", true, "key", session.key()));
      }
      case "sessions.delete" -> delete(session);
      case "sessions.branches.list" -> {
        params.only(Set.of("sessionKey", "agentId"));
        yield Answer.of(Json.object("branches", session.transcript().branches()));
      }
      case "sessions.branches.switch" -> {
        params.only(Set.of("sessionKey", "agentId", "leafEntryId"));
        requireRest(session);
        session.transcript().switchTo(params.text("leafEntryId"));
        yield Answer.of(Json.object());
      }
      case "sessions.rewind" -> {
        params.only(Set.of("sessionKey", "agentId", "entryId"));
        requireRest(session);
        session.transcript().rewind(params.text("entryId"));
        yield Answer.of(Json.object());
      }
      default -> throw unknown(params.method());
    };
  }

  private static void requireRest(GatewaySession session) {
    if (session.active() != null) {
      throw new GatewayError(
          "UNAVAILABLE", "Rewind is unavailable while the agent is working.", null);
    }
  }

  private Answer withoutSession(WsSocket socket, Params params) {
    return switch (params.method()) {
      case "sessions.subscribe", "sessions.unsubscribe" -> {
        params.only(Set.of());
        boolean follow = params.method().equals("sessions.subscribe");
        socket.followSessions(follow);
        yield Answer.of(Json.object("subscribed", follow));
      }
      case "sessions.list" -> {
        List<ObjectNode> rows =
            world.sessions().values().stream().map(GatewaySession::row).toList();
        yield Answer.of(
            Json.object(
                "count",
                rows.size(),
                "totalCount",
                rows.size(),
                "hasMore",
                false,
                "sessions",
                rows));
      }
      case "tasks.list" -> {
        params.only(Set.of("sessionKey"));
        yield Answer.of(
            Json.object("tasks", world.tasks().of(world.session(params.text("sessionKey")))));
      }
      case "tasks.cancel" -> {
        params.only(Set.of("taskId"));
        boolean found = world.tasks().cancel(params.text("taskId"));
        yield Answer.of(Json.object("found", found, "cancelled", found));
      }
      case "exec.approval.list" ->
          Answer.of(
              Json.array(
                  world.approvals().values().stream()
                      .filter(Approval::isPending)
                      .map(Approval::requested)
                      .toList()));
      case "exec.approval.resolve", "approval.resolve" -> resolve(params);
      default -> throw unknown(params.method());
    };
  }

  private Answer subscribe(WsSocket socket, GatewaySession session, Params params) {
    params.only(Set.of("key", "agentId", "includeApprovals"));
    boolean approvals = params.flag("includeApprovals");
    socket.subscribe(session.key(), approvals);
    ObjectNode answer = Json.object("subscribed", true, "key", session.key());
    if (approvals) {
      List<ObjectNode> pending =
          world.approvals().values().stream()
              .filter(Approval::isPending)
              .filter(approval -> approval.sessionKey().equals(session.key()))
              .map(Approval::pending)
              .toList();
      answer.set("approvalReplay", Json.object("approvals", pending, "truncated", false));
    }
    return Answer.of(answer);
  }

  private static Answer abort(GatewaySession session, Params params) {
    params.only(Set.of("key", "runId", "agentId", "clearQueued"));
    LiveRun run = ChatMethods.abortable(session, params.optional("runId"));
    if (run == null) {
      return Answer.of(Json.object("status", "no-active-run"));
    }
    return new Answer(
        Json.object("abortedRunId", run.asked().runId(), "status", "aborted"),
        () -> run.abort("rpc", true));
  }

  private static Answer describe(GatewaySession session, Params params) {
    session.describe(
        params.has("model") ? params.optional("model") : session.model(),
        params.has("label") ? params.optional("label") : session.label());
    return Answer.of(Json.object("ok", true, "key", session.key(), "entry", session.row()));
  }

  private Answer delete(GatewaySession session) {
    LiveRun run = session.active();
    world.sessions().remove(session.key());
    return new Answer(
        Json.object("ok", true, "key", session.key(), "deleted", true),
        () -> {
          if (run != null) {
            run.abort("deleted", false);
          }
        });
  }

  private Answer resolve(Params params) {
    params.only(Set.of("id", "decision", "kind"));
    Approval approval = world.approvals().get(params.text("id"));
    if (approval == null) {
      throw new GatewayError("APPROVAL_NOT_FOUND", "unknown approval id", null);
    }
    Approvals.resolve(world, approval, params.text("decision"), "gateway-client");
    return Answer.of(Json.object("ok", true, "id", approval.id()));
  }

  private static GatewayError unknown(String method) {
    return GatewayError.invalid("unknown method: " + method);
  }
}
