package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A WebSocket, what it may do and what it wants to hear. */
final class WsSocket {
  private final int number;
  private final Channel channel;
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final Set<String> approvalsOf = ConcurrentHashMap.newKeySet();
  private volatile boolean followsSessions;
  private volatile boolean connected;
  private volatile Set<String> scopes = Set.of();
  private volatile Set<String> caps = Set.of();
  private volatile String deviceId = "";
  private int seq;

  WsSocket(int number, Channel channel) {
    this.number = number;
    this.channel = channel;
  }

  int number() {
    return number;
  }

  String deviceId() {
    return deviceId;
  }

  boolean isConnected() {
    return connected;
  }

  void connected(String device, Set<String> newScopes, Set<String> newCaps) {
    deviceId = device;
    scopes = Set.copyOf(newScopes);
    caps = Set.copyOf(newCaps);
    connected = true;
  }

  Set<String> scopes() {
    return scopes;
  }

  boolean may(String scope) {
    return scopes.contains(scope)
        || scopes.contains("operator.admin")
        || (scope.equals("operator.read") && scopes.contains("operator.write"));
  }

  boolean wantsTools() {
    return caps.contains("tool-events");
  }

  /** Whether it gets `chat` and `agent` events of a session. */
  boolean hears(String sessionKey) {
    return connected
        && may("operator.read")
        && (!caps.contains("session-scoped-events") || sessions.contains(sessionKey));
  }

  boolean isSubscribedTo(String sessionKey) {
    return connected && sessions.contains(sessionKey);
  }

  boolean followsSessions() {
    return connected && followsSessions;
  }

  boolean followsApprovalsOf(String sessionKey) {
    return connected && approvalsOf.contains(sessionKey);
  }

  void subscribe(String sessionKey, boolean approvals) {
    sessions.add(sessionKey);
    if (approvals) {
      approvalsOf.add(sessionKey);
    } else {
      approvalsOf.remove(sessionKey);
    }
  }

  void unsubscribe(String sessionKey) {
    sessions.remove(sessionKey);
    approvalsOf.remove(sessionKey);
  }

  void followSessions(boolean follow) {
    followsSessions = follow;
  }

  /** The first word, before there is anybody to count frames for. */
  void challenge(ObjectNode payload) {
    write(
        Json.write(Json.object("type", "event", "event", "connect.challenge", "payload", payload)));
  }

  synchronized void event(String event, String payload) {
    seq++;
    write(
        "{\"type\":\"event\",\"event\":\"%s\",\"payload\":%s,\"seq\":%d}"
            .formatted(event, payload, seq));
  }

  void answer(JsonNode id, JsonNode payload) {
    write(Json.write(Json.object("type", "res", "id", id, "ok", true, "payload", payload)));
  }

  void refuse(JsonNode id, GatewayError error) {
    write(Json.write(Json.object("type", "res", "id", id, "ok", false, "error", error.json())));
  }

  void close(int code, String reason) {
    channel
        .writeAndFlush(new CloseWebSocketFrame(code, reason))
        .addListener(ChannelFutureListener.CLOSE);
  }

  /** Breaks the connection without a word. */
  void drop() {
    channel.close();
  }

  private void write(String frame) {
    channel.writeAndFlush(new TextWebSocketFrame(frame));
  }

  @Override
  public String toString() {
    @Nullable String device = deviceId.isEmpty() ? null : deviceId;
    return "socket " + number + " of " + device;
  }
}
