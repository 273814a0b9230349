package dev.mosaic.adapters.http.server.security;

import dev.mosaic.application.session.AuthenticateToken;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.PersonalTokenStore;

/** A request made with a personal access token. */
public final class TokenAuthentication implements PersonAuthentication {
  private static final long serialVersionUID = 1L;

  private final transient PersonalTokenStore.Held held;
  private final transient SecretText value;
  private final transient AuthenticateToken authenticating;

  TokenAuthentication(
      PersonalTokenStore.Held held, SecretText value, AuthenticateToken authenticating) {
    this.held = held;
    this.value = value;
    this.authenticating = authenticating;
  }

  @Override
  public User user() {
    return held.owner();
  }

  TokenScope scope() {
    return held.token().scope();
  }

  @Override
  public boolean isAlive() {
    return authenticating.authenticate(value).isPresent();
  }
}
