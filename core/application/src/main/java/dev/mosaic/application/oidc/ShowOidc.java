package dev.mosaic.application.oidc;

import dev.mosaic.domain.oidc.OidcSettings;
import java.util.Optional;

/** Tells how people sign in through the issuer. */
public final class ShowOidc {
  private final OidcConfiguration configuration;

  ShowOidc(OidcConfiguration configuration) {
    this.configuration = configuration;
  }

  /**
   * How it stands.
   *
   * @param settings empty where nothing is set up, or cannot be read
   * @param unreadable whether something is set up that cannot be read any more and has to be
   *     entered again
   */
  public record View(Optional<OidcSettings> settings, boolean unreadable) {}

  public View show() {
    return new View(
        configuration.load().map(OidcConfiguration.Client::settings), configuration.isUnreadable());
  }
}
