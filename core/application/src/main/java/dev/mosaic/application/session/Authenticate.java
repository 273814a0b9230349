package dev.mosaic.application.session;

import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenPurpose;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.ports.store.SessionStore;
import java.time.Clock;
import java.util.Optional;

/**
 * Tells who holds an access token. Asked at every request, so that a session ends the moment it is
 * ended.
 */
public final class Authenticate {
  private final SessionStore sessions;
  private final TokenMint tokens;
  private final Clock clock;

  public Authenticate(SessionStore sessions, TokenMint tokens, Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Empty for unknown, expired and nonsense tokens, and for deactivated people. */
  public Optional<SessionStore.SignedIn> authenticate(SecretText access) {
    return sessions.findByAccess(
        tokens.hashesOf(TokenPurpose.SESSION_ACCESS, access), clock.instant());
  }
}
