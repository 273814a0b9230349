package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.domain.oidc.OidcSettings;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ways to sign in here. */
@Serdeable
public record SignInMethodsJson(boolean local, OidcMethodJson oidc) {

  static SignInMethodsJson of(Optional<OidcSettings> issuer) {
    return new SignInMethodsJson(
        true, new OidcMethodJson(issuer.isPresent(), issuer.map(OidcSettings::label).orElse(null)));
  }

  /**
   * Signing in through an issuer.
   *
   * @param label what its button says, null where it is off
   */
  @Serdeable
  public record OidcMethodJson(boolean enabled, @Nullable String label) {}
}
