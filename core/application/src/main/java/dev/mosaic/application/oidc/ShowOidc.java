package dev.mosaic.application.oidc;

import dev.mosaic.domain.oidc.OidcSettings;
import java.util.Optional;

/** Tells how people sign in through the issuer. */
public final class ShowOidc {
  private final OidcConfiguration configuration;

  ShowOidc(OidcConfiguration configuration) {
    this.configuration = configuration;
  }

  /** Empty where nothing is set up. */
  public Optional<OidcSettings> show() {
    return configuration.load().map(OidcConfiguration.Client::settings);
  }
}
