package dev.mosaic.adapters.http.server.security;

import dev.mosaic.domain.user.User;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A request a person is answerable for: made from their browser, by a program of theirs, or through
 * a link they were given.
 */
public sealed interface PersonAuthentication extends Authentication
    permits LinkAuthentication, SessionAuthentication, TokenAuthentication {
  User user();

  /** Whether it would be let in again right now; streams ask this every few seconds. */
  boolean isAlive();

  @Override
  default String getName() {
    return user().id().toString();
  }

  @Override
  default Collection<String> getRoles() {
    return List.of(user().role().name());
  }

  @Override
  default Map<String, Object> getAttributes() {
    return Map.of();
  }
}
