package dev.mosaic.testkit.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The handshake: who connects, with which token and scopes. */
final class ConnectMethod {
  private static final Set<String> KNOWN =
      Set.of(
          "minProtocol",
          "maxProtocol",
          "client",
          "role",
          "scopes",
          "caps",
          "commands",
          "permissions",
          "auth",
          "locale",
          "userAgent",
          "device",
          "pathEnv");
  private static final int PROTOCOL = 4;

  /** What stands before the 32 bytes of a public key in its X.509 form. */
  private static final byte[] KEY_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  private final World world;
  private final String nonce;
  private final long challengedAt;

  ConnectMethod(World world, String nonce, long challengedAt) {
    this.world = world;
    this.nonce = nonce;
    this.challengedAt = challengedAt;
  }

  ObjectNode challenge() {
    return Json.object(
        "nonce", nonce, "ts", challengedAt, "capabilities", List.of("model-catalog-snapshot"));
  }

  /**
   * Lets the socket in.
   *
   * @throws GatewayError after which the socket is closed
   */
  ObjectNode connect(WsSocket socket, Params params) {
    params.only(KNOWN);
    JsonNode asked = params.json();
    if (asked.path("minProtocol").asInt() > PROTOCOL
        || asked.path("maxProtocol").asInt() < PROTOCOL) {
      throw new GatewayError(
          "INVALID_REQUEST", "protocol mismatch", Json.object("code", "PROTOCOL_MISMATCH"));
    }
    if (asked.path("client").path("mode").asText().equals("webchat")) {
      throw new GatewayError(
          "INVALID_REQUEST",
          "origin not allowed",
          Json.object("code", "CONTROL_UI_ORIGIN_NOT_ALLOWED"));
    }
    Set<String> scopes = new TreeSet<>(texts(asked.path("scopes")));
    Set<String> caps = new TreeSet<>(texts(asked.path("caps")));
    JsonNode device = asked.path("device");
    Devices.@Nullable Paired paired =
        device.isObject() ? world.devices().paired(device.path("id").asText()) : null;
    boolean byDeviceToken = checkToken(asked.path("auth"), device.isObject(), paired);
    if (!device.isObject()) {
      socket.connected("", Set.of(), caps);
      return hello(socket, "token", null);
    }
    checkSignature(asked, device);
    String deviceId = device.path("id").asText();
    if (paired == null || !paired.scopes().containsAll(scopes)) {
      String requestId = world.devices().ask(deviceId, device.path("publicKey").asText(), scopes);
      throw new GatewayError(
          "NOT_PAIRED",
          "pairing required",
          Json.object(
              "code",
              "PAIRING_REQUIRED",
              "reason",
              paired == null ? "not-paired" : "scope-upgrade",
              "requestId",
              requestId,
              "deviceId",
              deviceId,
              "requestedScopes",
              scopes));
    }
    socket.connected(deviceId, scopes, caps);
    return hello(socket, byDeviceToken ? "device-token" : "token", paired.token());
  }

  private boolean checkToken(JsonNode auth, boolean hasDevice, Devices.@Nullable Paired paired) {
    String token = auth.path("token").asText("");
    String deviceToken = auth.path("deviceToken").asText("");
    if (token.equals(world.settings().token())) {
      return false;
    }
    if (paired != null && (token.equals(paired.token()) || deviceToken.equals(paired.token()))) {
      return true;
    }
    throw new GatewayError(
        "INVALID_REQUEST",
        "unauthorized: gateway token mismatch",
        Json.object(
            "code", "AUTH_TOKEN_MISMATCH", "canRetryWithDeviceToken", hasDevice && paired != null));
  }

  private void checkSignature(JsonNode asked, JsonNode device) {
    JsonNode auth = asked.path("auth");
    JsonNode client = asked.path("client");
    String token = auth.path("token").asText("");
    String text =
        String.join(
            "|",
            "v3",
            device.path("id").asText(),
            client.path("id").asText(),
            client.path("mode").asText(),
            asked.path("role").asText(),
            String.join(",", texts(asked.path("scopes"))),
            device.path("signedAt").asText(),
            token.isEmpty() ? auth.path("deviceToken").asText("") : token,
            device.path("nonce").asText(),
            client.path("platform").asText(""),
            client.path("deviceFamily").asText(""));
    if (!device.path("nonce").asText().equals(nonce)) {
      throw refused("DEVICE_AUTH_NONCE_MISMATCH");
    }
    try {
      byte[] key = Base64.getUrlDecoder().decode(device.path("publicKey").asText());
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      if (!HexFormat.of().formatHex(digest).equals(device.path("id").asText())) {
        throw refused("DEVICE_AUTH_DEVICE_ID_MISMATCH");
      }
      byte[] encoded = new byte[KEY_HEAD.length + key.length];
      System.arraycopy(KEY_HEAD, 0, encoded, 0, KEY_HEAD.length);
      System.arraycopy(key, 0, encoded, KEY_HEAD.length, key.length);
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      verifier.update(text.getBytes(StandardCharsets.UTF_8));
      if (!verifier.verify(Base64.getUrlDecoder().decode(device.path("signature").asText()))) {
        throw refused("DEVICE_AUTH_SIGNATURE_INVALID");
      }
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw refused("DEVICE_AUTH_PUBLIC_KEY_INVALID");
    }
  }

  private static GatewayError refused(String code) {
    return new GatewayError(
        "INVALID_REQUEST", "device identity refused", Json.object("code", code));
  }

  private ObjectNode hello(WsSocket socket, String method, @Nullable String deviceToken) {
    return Json.object(
        "type",
        "hello-ok",
        "protocol",
        PROTOCOL,
        "server",
        Json.object(
            "version", "2026.9.6", "bootId", world.bootId(), "connId", "conn-" + socket.number()),
        "features",
        Json.object("methods", WsMethods.NAMES, "events", List.of("chat", "agent", "tick")),
        "auth",
        Json.object("method", method, "scopes", socket.scopes(), "deviceToken", deviceToken),
        "policy",
        Json.object(
            "maxPayload",
            GatewayDoor.LONGEST_FRAME,
            "maxBufferedBytes",
            2 * GatewayDoor.LONGEST_FRAME,
            "tickIntervalMs",
            world.settings().tick().toMillis(),
            "attachments",
            Json.object("maxBytes", 19_464_192, "maxImageBytes", 6_291_456)));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(entry -> texts.add(entry.asText()));
    return texts;
  }
}
