package dev.mosaic.adapters.http.server.security;

import dev.mosaic.adapters.http.server.HttpServerConfig;
import io.micronaut.context.annotation.Primary;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.csrf.CsrfConfiguration;
import jakarta.inject.Singleton;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/** What the framework makes and checks CSRF tokens by. The cookie itself is ours to set. */
@Primary
@Singleton
final class CsrfSettings implements CsrfConfiguration {
  private static final int RANDOM_BYTES = 16;

  private final HttpServerConfig config;

  CsrfSettings(HttpServerConfig config) {
    this.config = config;
  }

  @Override
  public String getSecretKey() {
    return config.csrfKey().reveal();
  }

  @Override
  public int getRandomValueSize() {
    return RANDOM_BYTES;
  }

  @Override
  public String getHeaderName() {
    return CsrfFilter.HEADER;
  }

  @Override
  public String getFieldName() {
    return "csrfToken";
  }

  @Override
  public String getHttpSessionName() {
    return "csrfToken";
  }

  @Override
  public boolean isEnabled() {
    return true;
  }

  @Override
  public String getCookieName() {
    return SessionCookies.CSRF;
  }

  @Override
  public Optional<String> getCookieDomain() {
    return Optional.empty();
  }

  @Override
  public Optional<String> getCookiePath() {
    return Optional.of("/");
  }

  @Override
  public Optional<Boolean> isCookieHttpOnly() {
    return Optional.of(false);
  }

  @Override
  public Optional<Boolean> isCookieSecure() {
    return Optional.empty();
  }

  @Override
  public Optional<TemporalAmount> getCookieMaxAge() {
    return Optional.empty();
  }

  @Override
  public Optional<SameSite> getCookieSameSite() {
    return Optional.of(SameSite.Strict);
  }
}
