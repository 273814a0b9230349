package dev.mosaic.domain.secret;

import dev.mosaic.domain.InvalidInput;
import java.nio.charset.StandardCharsets;

/**
 * A password somebody chose. At most 72 bytes of UTF-8, because bcrypt reads no further and a
 * silently cut password is a lie; at least 12 characters, NIST SP 800-63B's direction for a secret
 * that is the only factor.
 */
public record Password(SecretText text) {
  /** bcrypt ignores what follows the 72nd byte. */
  public static final int MAX_BYTES = 72;

  /** Shortest password accepted for a new account, in characters. */
  public static final int MIN_CHARACTERS = 12;

  public Password {
    String value = text.reveal();
    if (value.codePointCount(0, value.length()) < MIN_CHARACTERS) {
      throw new InvalidInput(
          "password", "too_short", "Use at least " + MIN_CHARACTERS + " characters.");
    }
    if (value.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new InvalidInput(
          "password", "too_long", "Use at most " + MAX_BYTES + " bytes; this one is longer.");
    }
    if (value.indexOf('\0') >= 0) {
      throw new InvalidInput("password", "invalid_characters", "Leave out the NUL character.");
    }
  }
}
