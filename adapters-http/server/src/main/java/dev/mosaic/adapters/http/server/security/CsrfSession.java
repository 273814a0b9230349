package dev.mosaic.adapters.http.server.security;

import dev.mosaic.domain.session.SessionId;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.session.SessionIdResolver;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The session a CSRF token belongs to, so that a token of another session is worth nothing. */
@Singleton
final class CsrfSession implements SessionIdResolver<HttpRequest<?>> {
  private static final String JUST_OPENED = "mosaic.session.justOpened";

  /** Makes tokens generated during this request belong to a session it has just opened. */
  static void bind(HttpRequest<?> request, SessionId session) {
    request.setAttribute(JUST_OPENED, session);
  }

  @Override
  public Optional<String> findSessionId(HttpRequest<?> request) {
    return request
        .getAttribute(JUST_OPENED, SessionId.class)
        .or(
            () ->
                request
                    .getUserPrincipal(SessionAuthentication.class)
                    .map(SessionAuthentication::session))
        .map(SessionId::toString);
  }
}
