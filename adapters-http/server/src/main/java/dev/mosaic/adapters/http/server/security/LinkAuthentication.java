package dev.mosaic.adapters.http.server.security;

import dev.mosaic.application.session.AuthenticateLink;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.User;

/** A download opened by a signed link. */
public final class LinkAuthentication implements PersonAuthentication {
  private static final long serialVersionUID = 1L;

  private final transient User user;
  private final transient SessionId session;
  private final transient AuthenticateLink authenticating;

  LinkAuthentication(User user, SessionId session, AuthenticateLink authenticating) {
    this.user = user;
    this.session = session;
    this.authenticating = authenticating;
  }

  @Override
  public User user() {
    return user;
  }

  @Override
  public boolean isAlive() {
    return authenticating.authenticate(user.id(), session).isPresent();
  }
}
