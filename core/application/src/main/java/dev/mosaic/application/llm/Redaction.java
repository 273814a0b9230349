package dev.mosaic.application.llm;

import dev.mosaic.domain.secret.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Takes known secrets out of what leaves for a vendor. */
final class Redaction {
  static final String MARKER = "[secret removed by Mosaic]";

  // A shorter one ("ollama", "none") is a word people use, and guards nothing.
  private static final int SHORTEST = 12;

  private Redaction() {}

  /**
   * @param found whether there was any
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Redacted(byte[] body, boolean found) {}

  /** Replaces the secrets, written as they are or as JSON may write them. */
  static Redacted of(byte[] body, List<SecretText> secrets) {
    // One character a byte: nothing but the secrets changes, whatever the encoding.
    String before = new String(body, StandardCharsets.ISO_8859_1);
    String after = before;
    for (SecretText secret : secrets) {
      if (secret.reveal().length() >= SHORTEST) {
        String plain = secret.reveal();
        String quoted = plain.replace("\\", "\\\\").replace("\"", "\\\"");
        after = after.replace(quoted.replace("/", "\\/"), MARKER);
        after = after.replace(quoted, MARKER).replace(plain, MARKER);
      }
    }
    boolean found = !after.equals(before);
    return new Redacted(found ? after.getBytes(StandardCharsets.ISO_8859_1) : body, found);
  }
}
