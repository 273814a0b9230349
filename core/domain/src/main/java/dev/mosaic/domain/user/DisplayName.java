package dev.mosaic.domain.user;

import dev.mosaic.domain.InvalidInput;

/** How a person is called on the pages: 1 to 100 characters on one line. */
public record DisplayName(String value) {
  private static final int MAX_CHARACTERS = 100;

  public DisplayName {
    value = value.strip();
    if (value.isEmpty() || value.codePointCount(0, value.length()) > MAX_CHARACTERS) {
      throw new InvalidInput(
          "displayName", "invalid_length", "Use 1 to " + MAX_CHARACTERS + " characters.");
    }
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw new InvalidInput(
          "displayName", "invalid_characters", "Leave out line breaks and control characters.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
