package dev.mosaic.adapters.http.server.security;

import dev.mosaic.application.session.Authenticate;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.SessionStore;

/** A request made under a session's cookie. */
public final class SessionAuthentication implements PersonAuthentication {
  private static final long serialVersionUID = 2L;

  private final transient SessionStore.SignedIn signedIn;
  private final transient SecretText token;
  private final transient Authenticate authenticating;

  SessionAuthentication(
      SessionStore.SignedIn signedIn, SecretText token, Authenticate authenticating) {
    this.signedIn = signedIn;
    this.token = token;
    this.authenticating = authenticating;
  }

  @Override
  public User user() {
    return signedIn.user();
  }

  public SessionId session() {
    return signedIn.session();
  }

  @Override
  public boolean isAlive() {
    return authenticating.authenticate(token).isPresent();
  }
}
