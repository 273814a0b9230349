package dev.mosaic.domain.user;

import dev.mosaic.domain.InvalidInput;
import org.jspecify.annotations.Nullable;

/** How a person is called on the pages: 1 to 100 characters that keep {@link ShownText}'s rule. */
public record DisplayName(String value) {
  static final int MAX_CHARACTERS = 100;

  public DisplayName {
    value = value.strip();
    if (value.isEmpty() || value.codePointCount(0, value.length()) > MAX_CHARACTERS) {
      throw new InvalidInput(
          "displayName", "invalid_length", "Use 1 to " + MAX_CHARACTERS + " characters.");
    }
    if (!ShownText.fits(value)) {
      throw new InvalidInput(
          "displayName",
          "invalid_characters",
          "Leave out line breaks and characters that cannot be seen.");
    }
  }

  /** A name from elsewhere, as far as it can be shown; the user name if nothing is left. */
  public static DisplayName told(@Nullable String name, Username otherwise) {
    String shown = name == null ? "" : ShownText.cleaned(name, MAX_CHARACTERS);
    return new DisplayName(shown.isEmpty() ? otherwise.value() : shown);
  }

  @Override
  public String toString() {
    return value;
  }
}
