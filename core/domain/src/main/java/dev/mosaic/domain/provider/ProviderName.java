package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import java.util.regex.Pattern;

/**
 * The short name a model is addressed by (`name/model`): 1 to 40 lower-case letters, digits and
 * hyphens, beginning with a letter or digit.
 */
public record ProviderName(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public ProviderName {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidInput(
          "name",
          "invalid_name",
          "Use 1 to 40 lower-case letters, digits or hyphens, beginning with a letter or digit.");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
