package dev.mosaic.application.oidc;

import dev.mosaic.domain.oidc.OidcSettings;
import java.util.Optional;

/** Tells how people sign in through the issuer. */
public final class ShowOidc {
  private final OidcConfiguration configuration;

  ShowOidc(OidcConfiguration configuration) {
    this.configuration = configuration;
  }

  /** Empty where nothing is set up, or cannot be read. */
  public Optional<OidcSettings> show() {
    return configuration.load().map(OidcConfiguration.Client::settings);
  }

  /** Whether something is set up that cannot be read any more and has to be entered again. */
  public boolean isUnreadable() {
    return configuration.isUnreadable();
  }
}
