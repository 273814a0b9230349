package dev.mosaic.adapters.http.client.oidc;

import java.time.Duration;

/**
 * How long an issuer may take.
 *
 * @param connect until a connection stands
 * @param call for a whole call, connection included
 * @param whole for all calls one question takes together
 */
public record OidcLimits(Duration connect, Duration call, Duration whole) {
  public static OidcLimits standard() {
    return new OidcLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15));
  }
}
