package dev.mosaic.application.llm;

import dev.mosaic.domain.secret.SecretText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
        for (String spelling : spellings(secret.reveal())) {
          after = after.replace(spelling, MARKER);
        }
      }
    }
    boolean found = !after.equals(before);
    return new Redacted(found ? after.getBytes(StandardCharsets.ISO_8859_1) : body, found);
  }

  /** Most keys have one: each is looked for in all of a body. */
  private static Set<String> spellings(String plain) {
    String quoted = plain.replace("\\", "\\\\").replace("\"", "\\\"");
    Set<String> all = new LinkedHashSet<>();
    all.add(quoted.replace("/", "\\/"));
    all.add(quoted);
    all.add(plain);
    return all;
  }
}
