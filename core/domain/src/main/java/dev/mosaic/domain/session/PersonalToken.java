package dev.mosaic.domain.session;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that a person's own programs call with.
 *
 * @param name what its owner knows it by, 1 to 60 characters
 * @param lastUsedAt to the minute; null if it never was
 */
public record PersonalToken(
    PersonalTokenId id,
    UserId owner,
    String name,
    TokenScope scope,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt) {
  private static final int MAX_CHARACTERS = 60;

  public PersonalToken {
    name = name.strip();
    if (name.isEmpty() || name.codePointCount(0, name.length()) > MAX_CHARACTERS) {
      throw new InvalidInput(
          "name", "invalid_length", "Use 1 to " + MAX_CHARACTERS + " characters.");
    }
  }
}
