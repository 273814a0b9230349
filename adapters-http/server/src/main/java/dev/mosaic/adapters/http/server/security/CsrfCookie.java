package dev.mosaic.adapters.http.server.security;

import dev.mosaic.domain.secret.SecretText;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.csrf.repository.CookieCsrfTokenRepository;
import io.micronaut.security.csrf.repository.CsrfTokenRepository;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The CSRF token a browser keeps; the framework's own would look for one name, http or https. */
@Singleton
@Replaces(CookieCsrfTokenRepository.class)
final class CsrfCookie implements CsrfTokenRepository<HttpRequest<?>> {
  private final HostCookies cookies;

  CsrfCookie(HostCookies cookies) {
    this.cookies = cookies;
  }

  @Override
  public Optional<String> findCsrfToken(HttpRequest<?> request) {
    return cookies.valueOf(request, SessionCookies.CSRF).map(SecretText::reveal);
  }
}
