package dev.mosaic.application.session;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.secret.TokenPurpose;
import dev.mosaic.domain.session.Session;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.ports.store.SessionStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Trades a refresh token for a new pair. A token used twice means a stolen copy: its session ends
 * for both holders.
 */
public final class RefreshSession {
  private final SessionStore sessions;
  private final TokenMint tokens;
  private final SessionOpening opening;
  private final Audit audit;
  private final SessionPolicy policy;
  private final Clock clock;

  public RefreshSession(
      SessionStore sessions,
      TokenMint tokens,
      SessionOpening opening,
      Audit audit,
      SessionPolicy policy,
      Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.opening = opening;
    this.audit = audit;
    this.policy = policy;
    this.clock = clock;
  }

  /** How a trade ended. */
  public sealed interface Outcome {
    record Refreshed(SessionTokens tokens) implements Outcome {}

    /** Another tab of the same browser was a moment faster; its cookies are already there. */
    record AlreadyRefreshed() implements Outcome {}

    record Expired() implements Outcome {}
  }

  public Outcome refresh(SecretText presented) {
    List<TokenHash> hashes = tokens.hashesOf(TokenPurpose.SESSION_REFRESH, presented);
    Instant now = clock.instant();
    Optional<Session> session = sessions.findByRefresh(hashes, now);
    if (session.isPresent()) {
      SessionOpening.Rotation rotation = opening.rotate(session.get());
      return sessions.rotate(session.get().refresh(), rotation.session(), now)
          ? new Outcome.Refreshed(rotation.tokens())
          : new Outcome.AlreadyRefreshed();
    }
    return sessions
        .findUsedRefresh(hashes)
        .map(used -> reused(used, now))
        .orElseGet(Outcome.Expired::new);
  }

  private Outcome reused(SessionStore.UsedRefresh used, Instant now) {
    if (used.usedAt().plus(policy.refreshGrace()).isAfter(now)) {
      return new Outcome.AlreadyRefreshed();
    }
    sessions.delete(used.session());
    audit.note(
        null,
        used.user(),
        AuditAction.SESSION_ENDED,
        AuditTarget.SESSION_ID.named(used.session().toString()),
        "refresh_reused",
        null);
    return new Outcome.Expired();
  }
}
