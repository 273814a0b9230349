package dev.mosaic.adapters.postgres.sealing;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Reads one key from its text. */
final class KeyText {
  static final int KEY_BYTES = 32;

  private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{" + 2 * KEY_BYTES + "}");
  // Of 32 random bytes about 30 differ; fewer than this was typed, not drawn.
  private static final int LEAST_DISTINCT_BYTES = 12;

  private KeyText() {}

  /**
   * @param subject how the sentence begins, e.g. "entry 2"
   */
  static byte[] decode(String text, String subject) {
    byte[] key =
        HEX.matcher(text).matches() ? HexFormat.of().parseHex(text) : base64(text, subject);
    if (key.length != KEY_BYTES) {
      throw new InvalidSecretKey(
          "%s %d bytes long; it must be 32 random bytes in base64 or hex."
              .formatted(subject, key.length));
    }
    if (distinctBytes(key) < LEAST_DISTINCT_BYTES) {
      throw new InvalidSecretKey(subject + " not random; make one with `openssl rand -base64 32`.");
    }
    return key;
  }

  private static byte[] base64(String text, String subject) {
    try {
      return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException notBase64) {
      // Its message quotes the text, so it is no cause here.
      throw new InvalidSecretKey(
          subject + " neither base64 nor hex; it must be 32 random bytes in base64 or hex.");
    }
  }

  private static long distinctBytes(byte[] key) {
    boolean[] seen = new boolean[256];
    long count = 0;
    for (byte value : key) {
      int index = value & 0xFF;
      count += seen[index] ? 0 : 1;
      seen[index] = true;
    }
    return count;
  }
}
