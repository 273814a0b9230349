package dev.mosaic.adapters.http.server.security;

import dev.mosaic.application.Mosaic;
import dev.mosaic.application.session.Authenticate;
import dev.mosaic.application.session.SessionTokens;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.csrf.generator.CsrfTokenGenerator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The three cookies of a session: access for every call, refresh for the way to the next pair, and
 * the CSRF token, which scripts of the page may read.
 */
@Singleton
public final class SessionCookies {
  /** Name of the cookie that holds the CSRF token. */
  public static final String CSRF = "mosaic_csrf";

  private static final String ACCESS = "mosaic_session";
  private static final String ACCESS_SECURE = "__Host-mosaic_session";
  private static final String REFRESH = "mosaic_refresh";
  private static final String REFRESH_PATH = "/api/auth";

  private final Authenticate authenticating;
  private final CsrfTokenGenerator<HttpRequest<?>> csrfTokens;
  private final ClientAddress addresses;
  private final Clock clock;

  SessionCookies(
      Mosaic mosaic,
      CsrfTokenGenerator<HttpRequest<?>> csrfTokens,
      ClientAddress addresses,
      Clock clock) {
    this.authenticating = mosaic.sessions().authenticate();
    this.csrfTokens = csrfTokens;
    this.addresses = addresses;
    this.clock = clock;
  }

  Optional<SecretText> accessOf(HttpRequest<?> request) {
    return valueOf(request, accessName(request));
  }

  /** The refresh token a request brings. */
  public Optional<SecretText> refreshOf(HttpRequest<?> request) {
    return valueOf(request, REFRESH);
  }

  /** Sets the cookies of a session that was just opened or refreshed. */
  public <B> MutableHttpResponse<B> opened(
      HttpRequest<?> request, SessionTokens tokens, MutableHttpResponse<B> response) {
    authenticating
        .authenticate(tokens.access())
        .ifPresent(signedIn -> CsrfSession.bind(request, signedIn.session()));
    Duration refreshLife = until(tokens.refreshExpiresAt());
    return response
        .cookie(access(request, tokens.access().reveal(), until(tokens.accessExpiresAt())))
        .cookie(refresh(request, tokens.refresh().reveal(), refreshLife))
        .cookie(csrf(request, csrfTokens.generateCsrfToken(request), refreshLife));
  }

  /** Takes the cookies away. */
  public <B> MutableHttpResponse<B> cleared(
      HttpRequest<?> request, MutableHttpResponse<B> response) {
    return response
        .cookie(access(request, "", Duration.ZERO))
        .cookie(refresh(request, "", Duration.ZERO))
        .cookie(csrf(request, "", Duration.ZERO));
  }

  private Cookie access(HttpRequest<?> request, String value, Duration life) {
    return cookie(request, accessName(request), value, life)
        .path("/")
        .httpOnly(true)
        .sameSite(SameSite.Lax);
  }

  private Cookie refresh(HttpRequest<?> request, String value, Duration life) {
    return cookie(request, REFRESH, value, life)
        .path(REFRESH_PATH)
        .httpOnly(true)
        .sameSite(SameSite.Strict);
  }

  private Cookie csrf(HttpRequest<?> request, String value, Duration life) {
    return cookie(request, CSRF, value, life).path("/").httpOnly(false).sameSite(SameSite.Strict);
  }

  private Cookie cookie(HttpRequest<?> request, String name, String value, Duration life) {
    return Cookie.of(name, value).maxAge(life).secure(addresses.isSecure(request));
  }

  // Behind https only the prefixed name counts: a neighbour domain cannot plant that one.
  private String accessName(HttpRequest<?> request) {
    return addresses.isSecure(request) ? ACCESS_SECURE : ACCESS;
  }

  private Duration until(Instant end) {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Optional<SecretText> valueOf(HttpRequest<?> request, String name) {
    return request
        .getCookies()
        .findCookie(name)
        .map(Cookie::getValue)
        .filter(value -> !value.isBlank())
        .map(SecretText::new);
  }
}
