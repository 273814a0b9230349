package dev.mosaic.server.options;

import dev.mosaic.domain.secret.SecretText;

/** The way into a fresh instance. */
public final class SetupLink {
  private SetupLink() {}

  /**
   * The token stands behind the `#`, which browsers keep to themselves: it reaches no proxy's log.
   */
  public static String of(String base, SecretText token) {
    return base + "/setup#token=" + token.reveal();
  }
}
