package dev.mosaic.domain.user;

import dev.mosaic.domain.InvalidInput;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sign-in name: 2 to 64 letters, digits, dots, underscores or hyphens, beginning with a letter or
 * digit. Kept in lower case, so that `Ada` and `ada` are one person.
 */
public record Username(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

  public Username {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidInput(
          "username",
          "invalid_username",
          "Use 2 to 64 letters, digits, dots, underscores or hyphens, beginning with a letter or"
              + " digit.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
