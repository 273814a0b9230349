package dev.mosaic.adapters.http.server.oidc;

import dev.mosaic.adapters.http.server.security.HostCookies;
import dev.mosaic.application.oidc.OidcDeparture;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a browser keeps while it is at the issuer. Lax, because it comes back from another site. */
@Singleton
final class OidcCookie {
  private static final String NAME = "mosaic_oidc";
  private static final String PATH = "/api/auth/oidc";

  private final HostCookies cookies;

  OidcCookie(HostCookies cookies) {
    this.cookies = cookies;
  }

  @Nullable SecretText of(HttpRequest<?> request) {
    return cookies.valueOf(request, NAME).orElse(null);
  }

  Cookie set(HttpRequest<?> request, OidcDeparture departure) {
    return cookie(request, departure.browser().reveal(), departure.life());
  }

  Cookie cleared(HttpRequest<?> request) {
    return cookie(request, "", Duration.ZERO);
  }

  private Cookie cookie(HttpRequest<?> request, String value, Duration life) {
    return cookies.cookie(request, NAME, PATH, value, life).httpOnly(true).sameSite(SameSite.Lax);
  }
}
