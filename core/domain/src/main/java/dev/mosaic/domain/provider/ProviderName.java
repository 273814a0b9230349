package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The short name a model is addressed by (`name/model`). A person's own account has 1 to 40
 * lower-case letters, digits and hyphens, beginning with a letter or digit. One that somebody
 * shares has a name with a dot, so that the two never meet; it names nobody, since what it was used
 * for outlives them.
 */
public record ProviderName(String value) {
  private static final Pattern OWN = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern SHARED = Pattern.compile("[a-z]{2,20}\\.[a-z0-9]{8}");
  private static final int TOKEN_LENGTH = 8;

  public ProviderName {
    if (!OWN.matcher(value).matches() && !SHARED.matcher(value).matches()) {
      throw invalid();
    }
  }

  /** A fresh name for an account of that kind among those it is shared with. */
  public static ProviderName shared(ProviderType type) {
    String token = UUID.randomUUID().toString().substring(0, TOKEN_LENGTH);
    return new ProviderName(type.label() + "." + token);
  }

  /** Whether a text, of whoever, is a name that only a shared account has. */
  public static boolean isOfShared(String text) {
    return SHARED.matcher(text).matches();
  }

  /** Whether only a shared account has it. */
  public boolean isShared() {
    return isOfShared(value);
  }

  /**
   * This name, for an account of one's own.
   *
   * @throws InvalidInput if only a shared account has such a name
   */
  ProviderName own() {
    if (isShared()) {
      throw invalid();
    }
    return this;
  }

  private static InvalidInput invalid() {
    return new InvalidInput(
        "name",
        "invalid_name",
        "Use 1 to 40 lower-case letters, digits or hyphens, beginning with a letter or digit.");
  }

  @Override
  public String toString() {
    return value;
  }
}
