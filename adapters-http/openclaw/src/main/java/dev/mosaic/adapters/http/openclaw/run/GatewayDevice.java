package dev.mosaic.adapters.http.openclaw.run;

import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * As which Mosaic is known to one gateway. A gateway lets a token in without a device, but then
 * allows it nothing. The key lives as long as the object: a gateway pairs anew with whoever has its
 * token.
 */
public final class GatewayDevice {
  // Without the last, a message that begins with a slash would be carried out as a command.
  private static final List<String> SCOPES =
      List.of("operator.read", "operator.write", "operator.admin");
  private static final List<String> CAPABILITIES = List.of("tool-events", "session-scoped-events");
  private static final String CLIENT = "gateway-client";
  private static final String MODE = "backend";
  private static final String ROLE = "operator";
  private static final String PLATFORM = "linux";
  private static final int PROTOCOL = 4;
  private static final int RAW_KEY_BYTES = 32;

  private final KeyPair keys;
  private final byte[] publicKey;

  private GatewayDevice(KeyPair keys) {
    this.keys = keys;
    // The encoded form is a fixed prefix and then the key itself (RFC 8410).
    byte[] encoded = keys.getPublic().getEncoded();
    this.publicKey = Arrays.copyOfRange(encoded, encoded.length - RAW_KEY_BYTES, encoded.length);
  }

  public static GatewayDevice fresh() {
    try {
      return new GatewayDevice(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java knows no Ed25519", impossible);
    }
  }

  /** The gateway's name for it. */
  public String id() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java knows no SHA-256", impossible);
    }
  }

  /**
   * The parameters of `connect`.
   *
   * @param challenge the payload of the gateway's first event
   */
  public JsonNode connect(SecretText token, JsonNode challenge) {
    String nonce = Trees.text(challenge, "nonce");
    long at = Trees.number(challenge, "ts", 0);
    JsonNode client =
        Trees.object("id", CLIENT, "version", "1.0", "platform", PLATFORM, "mode", MODE);
    JsonNode device =
        Trees.object(
            "id", id(),
            "publicKey", base64(publicKey),
            "signature", base64(signed(token, nonce, at)),
            "signedAt", at,
            "nonce", nonce);
    return Trees.object(
        "minProtocol", PROTOCOL,
        "maxProtocol", PROTOCOL,
        "client", client,
        "role", ROLE,
        "scopes", SCOPES,
        "caps", CAPABILITIES,
        "auth", Trees.object("token", token.reveal()),
        "userAgent", "Mosaic",
        "device", device);
  }

  private byte[] signed(SecretText token, String nonce, long at) {
    // The last field, the device's family, is empty.
    String text =
        String.join(
            "|",
            "v3",
            id(),
            CLIENT,
            MODE,
            ROLE,
            String.join(",", SCOPES),
            Long.toString(at),
            token.reveal(),
            nonce,
            PLATFORM,
            "");
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(keys.getPrivate());
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a key of our own does not sign", impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
