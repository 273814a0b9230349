package dev.mosaic.adapters.http.client.agent.run;

import dev.mosaic.adapters.http.openclaw.run.ForeignSessions;
import dev.mosaic.adapters.http.openclaw.run.GatewayDevice;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentUnreachable;
import io.micronaut.json.tree.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A connection on which a gateway has let Mosaic in, and those who listen on it. */
final class GatewayLine {
  // The gateway writes session keys as those of its one agent.
  private static final String AGENT = "agent:main:";

  private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();
  private final CompletableFuture<JsonNode> challenge = new CompletableFuture<>();
  private final GatewaySocket socket;
  // Until somebody has looked, what went on before the line was opened is unknown.
  private final AtomicBoolean otherWork = new AtomicBoolean(true);

  /** Listens to one session. Called from one thread at a time, and must not block. */
  interface Listener {
    void event(String name, JsonNode payload);

    void lost();
  }

  private GatewayLine(HttpClient client, GatewayEndpoint endpoint, SocketLimits limits) {
    this.socket = GatewaySocket.open(client, address(endpoint), new Ear(), limits);
  }

  /**
   * Connects, pairing first if the gateway does not know the device.
   *
   * @throws AgentUnreachable if the gateway does not answer or does not let Mosaic in
   */
  static GatewayLine open(
      HttpClient client,
      GatewayEndpoint endpoint,
      SecretText token,
      GatewayDevice device,
      GatewayPairing pairing,
      SocketLimits limits) {
    GatewayLine line = new GatewayLine(client, endpoint, limits);
    JsonNode answer = line.connect(token, device, limits);
    if (!isOk(answer)) {
      line.close();
      pairing.approve(endpoint, token, device, answer);
      line = new GatewayLine(client, endpoint, limits);
      answer = line.connect(token, device, limits);
    }
    if (!isOk(answer)) {
      line.close();
      throw new AgentUnreachable("the gateway does not let Mosaic in: " + codeOf(answer), null);
    }
    try {
      line.ask("sessions.subscribe", Trees.object());
    } catch (AgentUnreachable gone) {
      line.close();
      throw gone;
    }
    return line;
  }

  /** What is asked is done; the payload of the answer. */
  JsonNode ask(String method, JsonNode parameters) {
    JsonNode answer = socket.ask(method, parameters);
    if (!isOk(answer)) {
      throw new GatewayRefusal(codeOf(answer), Trees.text(answer, "error", "message"));
    }
    JsonNode payload = Trees.at(answer, "payload");
    return payload == null ? Trees.object() : payload;
  }

  /** From now on the listener hears what happens in the session. */
  void listen(String session, Listener listener) {
    hear(session, listener);
    ask("sessions.messages.subscribe", Trees.object("key", session));
    if (!socket.isOpen()) {
      listener.lost();
    }
  }

  /** Hears what the gateway tells of any session, without asking for more. */
  void hear(String session, Listener listener) {
    listeners.computeIfAbsent(keyOf(session), key -> ConcurrentHashMap.newKeySet()).add(listener);
  }

  void leave(String session, Listener listener) {
    listeners.computeIfPresent(
        keyOf(session),
        (key, all) -> {
          all.remove(listener);
          return all.isEmpty() ? null : all;
        });
  }

  /** Whether the gateway may have worked in sessions of others; no longer, once it was asked. */
  boolean tookOtherWork() {
    return otherWork.getAndSet(false);
  }

  boolean isOpen() {
    return socket.isOpen();
  }

  boolean isSilent(SocketLimits limits) {
    return socket.silence().compareTo(limits.silence()) > 0;
  }

  void close() {
    socket.close();
  }

  private JsonNode connect(SecretText token, GatewayDevice device, SocketLimits limits) {
    try {
      JsonNode challenged = challenge.get(limits.connect().toMillis(), TimeUnit.MILLISECONDS);
      return socket.ask("connect", device.connect(token, challenged));
    } catch (TimeoutException | ExecutionException none) {
      close();
      throw new AgentUnreachable("the gateway's socket says nothing", none);
    } catch (InterruptedException stopped) {
      close();
      Thread.currentThread().interrupt();
      throw new AgentUnreachable("connecting was interrupted", stopped);
    }
  }

  private static boolean isOk(JsonNode answer) {
    JsonNode ok = Trees.at(answer, "ok");
    return ok != null && ok.isBoolean() && ok.getBooleanValue();
  }

  private static String codeOf(JsonNode answer) {
    return Trees.text(answer, "error", "code");
  }

  private static String keyOf(String session) {
    String key = session.toLowerCase(Locale.ROOT);
    return key.startsWith(AGENT) ? key.substring(AGENT.length()) : key;
  }

  /** The key of a session as the gateway writes it. */
  static String fullKey(String session) {
    return AGENT + keyOf(session);
  }

  private static URI address(GatewayEndpoint endpoint) {
    String host = endpoint.host();
    String literal = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return URI.create("ws://" + literal + ":" + endpoint.port() + "/");
  }

  private final class Ear implements GatewaySocket.Ear {
    @Override
    public void event(String name, JsonNode payload) {
      if (name.equals("connect.challenge")) {
        challenge.complete(payload);
        return;
      }
      if (name.equals("sessions.changed")
          && ForeignSessions.isOne(Trees.text(payload, "sessionKey"))) {
        otherWork.set(true);
      }
      String session =
          name.equals("task")
              ? Trees.text(payload, "task", "sessionKey")
              : Trees.text(payload, "sessionKey");
      Set<Listener> those = listeners.get(keyOf(session));
      if (those != null) {
        those.forEach(listener -> listener.event(name, payload));
      }
    }

    @Override
    public void lost() {
      challenge.completeExceptionally(new AgentUnreachable("the gateway's socket closed", null));
      listeners.values().forEach(all -> all.forEach(Listener::lost));
    }
  }
}
