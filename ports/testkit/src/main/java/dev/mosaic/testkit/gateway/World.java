package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a gateway's process has in its hands. */
final class World {
  /** What became of a message with an idempotency key. */
  static final class Sent {
    /** How well the gateway still knows it. */
    enum Memory {
      LIVE,
      DONE,
      /** The transcript alone knows it: too long ago, or before a restart. */
      FORGOTTEN
    }

    final String sessionKey;
    final String text;
    volatile Memory memory = Memory.LIVE;

    Sent(String sessionKey, String text) {
      this.sessionKey = sessionKey;
      this.text = text;
    }
  }

  private final OpenClawSettings settings;
  private final Gate gate = new Gate();
  private final Gate hold = new Gate();
  private final GatewayLog log = new GatewayLog();
  private final Devices devices = new Devices();
  private final Map<String, GatewaySession> sessions = new ConcurrentHashMap<>();
  private final Map<String, Sent> sent = new ConcurrentHashMap<>();
  private final Map<String, Approval> approvals = new ConcurrentHashMap<>();
  private final Tasks tasks = new Tasks(this);
  private final Set<WsSocket> sockets = ConcurrentHashMap.newKeySet();
  private volatile String bootId = UUID.randomUUID().toString();
  private volatile Function<AskedRun, RunScript> scripts = World::echo;

  World(OpenClawSettings settings) {
    this.settings = settings;
  }

  OpenClawSettings settings() {
    return settings;
  }

  Gate gate() {
    return gate;
  }

  /** Where scripts wait that are held until another process lets them go. */
  Gate hold() {
    return hold;
  }

  GatewayLog log() {
    return log;
  }

  Devices devices() {
    return devices;
  }

  Map<String, GatewaySession> sessions() {
    return sessions;
  }

  Map<String, Sent> sent() {
    return sent;
  }

  Map<String, Approval> approvals() {
    return approvals;
  }

  Tasks tasks() {
    return tasks;
  }

  Set<WsSocket> sockets() {
    return sockets;
  }

  String bootId() {
    return bootId;
  }

  GatewaySession session(String key) {
    return sessions.computeIfAbsent(GatewaySession.fullKey(key), GatewaySession::new);
  }

  RunScript script(AskedRun asked) {
    RunScript report = tasks.report(asked);
    return report == null ? scripts.apply(asked) : report;
  }

  void scripts(Function<AskedRun, RunScript> newScripts) {
    scripts = newScripts;
  }

  void done(String runId) {
    tasks.delivered(runId);
    Sent known = sent.get(runId);
    if (known != null) {
      known.memory = Sent.Memory.DONE;
    }
  }

  void forgetKeys() {
    sent.values().stream()
        .filter(known -> known.memory == Sent.Memory.DONE)
        .forEach(known -> known.memory = Sent.Memory.FORGOTTEN);
  }

  void dropSockets() {
    sockets.forEach(WsSocket::drop);
  }

  void crash() {
    dropSockets();
    sessions.values().forEach(this::crash);
    sent.values().forEach(known -> known.memory = Sent.Memory.FORGOTTEN);
    approvals.clear();
    bootId = UUID.randomUUID().toString();
  }

  private void crash(GatewaySession session) {
    synchronized (session) {
      session.crash();
    }
  }

  void resume() {
    sessions.values().forEach(this::resume);
  }

  private void resume(GatewaySession session) {
    synchronized (session) {
      AskedRun lost = session.takeInterrupted();
      if (lost == null) {
        return;
      }
      AskedRun again =
          new AskedRun(
              lost.sessionKey(), UUID.randomUUID().toString(), lost.message(), false, true);
      session.enter(new LiveRun(this, session, new SentMessage(again, null, null)));
    }
  }

  void restart() {
    crash();
    resume();
  }

  /** To sockets that subscribed to the session's messages. */
  void tellSubscribers(GatewaySession session, String event, ObjectNode payload) {
    String json = Json.write(payload);
    for (WsSocket socket : sockets) {
      if (socket.isSubscribedTo(session.key())) {
        socket.event(event, json);
      }
    }
  }

  /** To sockets that subscribed to the list of sessions. */
  void tellLists(String event, ObjectNode payload, @Nullable WsSocket except) {
    String json = Json.write(payload);
    for (WsSocket socket : sockets) {
      if (socket.followsSessions() && socket != except) {
        socket.event(event, json);
      }
    }
  }

  void changed(GatewaySession session, String reason) {
    tellLists(
        "sessions.changed",
        Json.object("reason", reason, "sessionKey", session.key(), "session", session.row()),
        null);
  }

  private static RunScript echo(AskedRun asked) {
    return RunScript.saying("You said: ", asked.message());
  }
}
