package dev.mosaic.adapters.http.server.auth;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Ways to sign in here. */
@Serdeable
public record SignInMethodsJson(boolean local, OidcMethodJson oidc) {

  /**
   * Signing in through an issuer.
   *
   * @param label what its button says, null where it is off
   */
  @Serdeable
  public record OidcMethodJson(boolean enabled, @Nullable String label) {}
}
