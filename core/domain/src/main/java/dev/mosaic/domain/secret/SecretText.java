package dev.mosaic.domain.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A secret in the clear, in memory only. Printing, logging or serialising one shows `[redacted]`;
 * reading the value takes a call of {@link #reveal}.
 */
public final class SecretText {
  private static final int HINT_LENGTH = 4;
  // A shorter secret would give away too large a part of itself.
  private static final int SHORTEST_WITH_HINT = 12;

  private final String value;

  public SecretText(String value) {
    this.value = value;
  }

  /** The value itself. Hand it straight on; keep no copy. */
  public String reveal() {
    return value;
  }

  /**
   * Its last four characters, for a person to recognise it by; empty for a secret under 12
   * characters.
   */
  public String hint() {
    return value.length() < SHORTEST_WITH_HINT ? "" : value.substring(value.length() - HINT_LENGTH);
  }

  public boolean isBlank() {
    return value.isBlank();
  }

  /** Compares in time that does not depend on where the two differ. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SecretText that
        && MessageDigest.isEqual(
            value.getBytes(StandardCharsets.UTF_8), that.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
