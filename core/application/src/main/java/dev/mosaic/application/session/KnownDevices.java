package dev.mosaic.application.session;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenPurpose;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.ports.store.SessionStore;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a browser that is signed in to a name from one that merely knows it. */
final class KnownDevices {
  private final SessionStore sessions;
  private final TokenMint tokens;
  private final Clock clock;

  KnownDevices(SessionStore sessions, TokenMint tokens, Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * The session whose present refresh token this is, if it is this person's.
   *
   * @param user null for a name nobody has; asked all the same, so that timing reveals nothing
   */
  Optional<SessionId> of(@Nullable SecretText refresh, @Nullable User user) {
    if (refresh == null) {
      return Optional.empty();
    }
    return sessions
        .findByRefresh(tokens.hashesOf(TokenPurpose.SESSION_REFRESH, refresh), clock.instant())
        .filter(session -> user != null && session.user().equals(user.id()))
        .map(Session::id);
  }
}
