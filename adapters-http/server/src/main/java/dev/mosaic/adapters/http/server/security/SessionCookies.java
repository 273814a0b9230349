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
  /** Name of the cookie that holds the CSRF token, without what https puts before it. */
  public static final String CSRF = "mosaic_csrf";

  private static final String ACCESS = "mosaic_session";
  private static final String REFRESH = "mosaic_refresh";
  private static final String REFRESH_PATH = "/api/auth";
  // Until the next refresh at the latest, which brings one as long-lived as itself.
  private static final Duration CSRF_LIFE = Duration.ofDays(1);

  private final Authenticate authenticating;
  private final CsrfTokenGenerator<HttpRequest<?>> csrfTokens;
  private final HostCookies cookies;
  private final Clock clock;

  SessionCookies(
      Mosaic mosaic,
      CsrfTokenGenerator<HttpRequest<?>> csrfTokens,
      HostCookies cookies,
      Clock clock) {
    this.authenticating = mosaic.sessions().authenticate();
    this.csrfTokens = csrfTokens;
    this.cookies = cookies;
    this.clock = clock;
  }

  Optional<SecretText> accessOf(HttpRequest<?> request) {
    return cookies.valueOf(request, ACCESS);
  }

  /** The refresh token a request brings. */
  public Optional<SecretText> refreshOf(HttpRequest<?> request) {
    return cookies.valueOf(request, REFRESH);
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

  /**
   * Sets the CSRF cookie where a session has none: an older version gave it another name, or the
   * browser's owner deleted it.
   */
  public <B> MutableHttpResponse<B> withCsrf(
      HttpRequest<?> request, MutableHttpResponse<B> response) {
    boolean lacking =
        request.getUserPrincipal(SessionAuthentication.class).isPresent()
            && cookies.valueOf(request, CSRF).isEmpty();
    return lacking
        ? response.cookie(csrf(request, csrfTokens.generateCsrfToken(request), CSRF_LIFE))
        : response;
  }

  private Cookie access(HttpRequest<?> request, String value, Duration life) {
    return cookies.cookie(request, ACCESS, "/", value, life).httpOnly(true).sameSite(SameSite.Lax);
  }

  private Cookie refresh(HttpRequest<?> request, String value, Duration life) {
    return cookies
        .cookie(request, REFRESH, REFRESH_PATH, value, life)
        .httpOnly(true)
        .sameSite(SameSite.Strict);
  }

  private Cookie csrf(HttpRequest<?> request, String value, Duration life) {
    return cookies
        .cookie(request, CSRF, "/", value, life)
        .httpOnly(false)
        .sameSite(SameSite.Strict);
  }

  private Duration until(Instant end) {
    Duration left = Duration.between(clock.instant(), end);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
