package dev.mosaic.testkit.oidc;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One RSA key, its public half as others read it, and signatures (RFC 7515, 7517, 7518). */
record IssuerKeys(String id, KeyPair pair) {
  // Making an RSA key takes long, so all issuers of a test run share theirs.
  private static final Map<Integer, KeyPair> PAIRS = new ConcurrentHashMap<>();
  private static final int UNPUBLISHED = 0;

  static {
    pair(UNPUBLISHED);
    pair(1);
  }

  /**
   * @param number from 1
   */
  static IssuerKeys numbered(int number) {
    return new IssuerKeys("key-" + number, pair(number));
  }

  /** A key no issuer publishes, under any name. */
  static IssuerKeys unpublished(String id) {
    return new IssuerKeys(id, pair(UNPUBLISHED));
  }

  private static KeyPair pair(int number) {
    return PAIRS.computeIfAbsent(number, missing -> make());
  }

  private static KeyPair make() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The JWK set. */
  Map<String, Object> published() {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    return Map.of(
        "keys",
        List.of(
            Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                id,
                "n",
                number(key.getModulus()),
                "e",
                number(key.getPublicExponent()))));
  }

  String sign(Map<String, Object> claims) {
    String content = content(Map.of("alg", "RS256", "typ", "JWT", "kid", id), claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + base64(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String signWithSecret(Map<String, Object> claims, String secret) {
    String content = content(Map.of("alg", "HS256", "typ", "JWT"), claims);
    byte[] inside = keyed(secret, 0x36, content.getBytes(StandardCharsets.US_ASCII));
    return content + "." + base64(keyed(secret, 0x5c, inside));
  }

  /** One half of HMAC-SHA-256 (RFC 2104), for secrets of at most 64 bytes. */
  private static byte[] keyed(String secret, int pad, byte[] text) {
    byte[] block = Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), 64);
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) (block[i] ^ pad);
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(block);
      return digest.digest(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String unsigned(Map<String, Object> claims) {
    return content(Map.of("alg", "none"), claims) + ".";
  }

  private static String content(Map<String, Object> header, Map<String, Object> claims) {
    return text(JsonWriter.write(header)) + "." + text(JsonWriter.write(claims));
  }

  private static String text(String plain) {
    return base64(plain.getBytes(StandardCharsets.UTF_8));
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return base64(Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
