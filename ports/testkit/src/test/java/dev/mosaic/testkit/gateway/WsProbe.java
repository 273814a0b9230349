package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A client of a gateway, on Java's own WebSocket. */
final class WsProbe implements AutoCloseable {
  static final List<String> CHAT_SCOPES =
      List.of("operator.read", "operator.write", "operator.approvals");
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;
  private int lastId;

  private WsProbe(ScriptedOpenClaw gateway) {
    this.socket =
        HTTP.newWebSocketBuilder()
            .buildAsync(URI.create("ws://127.0.0.1:" + gateway.port() + "/"), new Listener())
            .join();
  }

  static KeyPair freshKey() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static WsProbe open(ScriptedOpenClaw gateway) {
    return new WsProbe(gateway);
  }

  /** Connects with a device that is paired for it, if it is not yet. */
  static WsProbe paired(ScriptedOpenClaw gateway, KeyPair key, String... caps) {
    WsProbe first = open(gateway);
    JsonNode answer = first.connect(key, CHAT_SCOPES, gateway.token(), caps);
    if (answer.path("ok").asBoolean()) {
      return first;
    }
    admin(
        gateway,
        "device.pair.approve",
        Json.object("requestId", answer.path("error").path("details").path("requestId").asText()));
    WsProbe second = open(gateway);
    if (!second.connect(key, CHAT_SCOPES, gateway.token(), caps).path("ok").asBoolean()) {
      throw new AssertionError("not let in");
    }
    return second;
  }

  static JsonNode admin(ScriptedOpenClaw gateway, String method, ObjectNode params) {
    return post(gateway, "/api/v1/admin/rpc", Json.object("method", method, "params", params));
  }

  static JsonNode post(ScriptedOpenClaw gateway, String path, ObjectNode body) {
    try {
      return Json.parse(HTTP.send(request(gateway, path, body), BodyHandlers.ofString()).body());
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  static HttpRequest request(ScriptedOpenClaw gateway, String path, ObjectNode body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
        .header("Authorization", "Bearer " + gateway.token())
        .header("x-openclaw-session-key", "conv1")
        .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
        .build();
  }

  JsonNode connect(KeyPair key, List<String> scopes, String token, String... caps) {
    JsonNode challenge =
        await(frame -> frame.path("event").asText().equals("connect.challenge")).path("payload");
    byte[] encoded = key.getPublic().getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    try {
      String id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
      String text =
          "v3|%s|gateway-client|backend|operator|%s|%s|%s|%s|linux|"
              .formatted(
                  id,
                  String.join(",", scopes),
                  challenge.path("ts").asText(),
                  token,
                  challenge.path("nonce").asText());
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key.getPrivate());
      signer.update(text.getBytes(StandardCharsets.UTF_8));
      Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
      return connect(
          scopes,
          token,
          Json.object(
              "id",
              id,
              "publicKey",
              base64.encodeToString(raw),
              "signature",
              base64.encodeToString(signer.sign()),
              "signedAt",
              challenge.path("ts").asLong(),
              "nonce",
              challenge.path("nonce").asText()),
          caps);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  JsonNode connect(List<String> scopes, String token, @Nullable ObjectNode device, String... caps) {
    return call(
        "connect",
        Json.object(
            "minProtocol",
            4,
            "maxProtocol",
            4,
            "client",
            Json.object(
                "id", "gateway-client", "version", "1.0", "platform", "linux", "mode", "backend"),
            "role",
            "operator",
            "scopes",
            scopes,
            "caps",
            List.of(caps),
            "auth",
            Json.object("token", token),
            "device",
            device));
  }

  /** The whole answer. */
  JsonNode call(String method, ObjectNode params) {
    String id = String.valueOf(++lastId);
    socket.sendText(
        Json.write(Json.object("type", "req", "id", id, "method", method, "params", params)), true);
    return await(
        frame -> frame.path("type").asText().equals("res") && frame.path("id").asText().equals(id));
  }

  JsonNode send(String key, String message) {
    return call(
        "chat.send", Json.object("sessionKey", "conv1", "message", message, "idempotencyKey", key));
  }

  JsonNode history() {
    return call("chat.history", Json.object("sessionKey", "conv1")).path("payload");
  }

  void subscribe() {
    call("sessions.messages.subscribe", Json.object("key", "conv1"));
  }

  /** Waits for a `chat` event of this state. */
  JsonNode chat(String state) {
    return await(
            frame ->
                frame.path("event").asText().equals("chat")
                    && frame.path("payload").path("state").asText().equals(state))
        .path("payload");
  }

  List<JsonNode> events(String event) {
    return frames.stream()
        .filter(frame -> frame.path("event").asText().equals(event))
        .map(frame -> frame.path("payload"))
        .toList();
  }

  List<JsonNode> agent(String stream) {
    return events("agent").stream()
        .filter(payload -> payload.path("stream").asText().equals(stream))
        .map(payload -> payload.path("data"))
        .toList();
  }

  List<JsonNode> frames() {
    return frames;
  }

  int awaitClose() {
    return closed.orTimeout(SOON.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
  }

  JsonNode await(Predicate<JsonNode> wanted) {
    return Awaitility.await()
        .pollInterval(Duration.ofMillis(2))
        .atMost(SOON)
        .until(() -> frames.stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
        .orElseThrow();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
      text.append(piece);
      if (last) {
        try {
          frames.add(Json.parse(text.toString()));
        } catch (JsonProcessingException broken) {
          throw new AssertionError(broken);
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
      closed.complete(1006);
    }
  }
}
