package dev.mosaic.application.session;

import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.SessionStore;
import java.time.Clock;
import java.util.Optional;

/**
 * Tells who holds a signed link, by the session it was made under. Asked whenever one is used, so
 * that links end with their session.
 */
public final class AuthenticateLink {
  private final SessionStore sessions;
  private final Clock clock;

  public AuthenticateLink(SessionStore sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Empty if the session is over, or another person's, and for deactivated people.
   *
   * @param user whom the link names
   */
  public Optional<User> authenticate(UserId user, SessionId session) {
    return sessions
        .find(session, clock.instant())
        .map(SessionStore.SignedIn::user)
        .filter(person -> person.id().equals(user));
  }
}
