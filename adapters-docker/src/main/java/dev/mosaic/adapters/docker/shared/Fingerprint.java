package dev.mosaic.adapters.docker.shared;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short stable stand-ins for longer texts. */
public final class Fingerprint {
  private Fingerprint() {}

  public static String hex(String text, int chars) {
    return HexFormat.of().formatHex(sha256(text)).substring(0, chars);
  }

  /** Lower-case letters and digits, five bits each. */
  public static String base32(String text, int chars) {
    String digits = new BigInteger(1, sha256(text)).setBit(256).toString(32);
    return digits.substring(digits.length() - chars);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
