package dev.mosaic.application.session;

import dev.mosaic.domain.secret.MintedToken;
import dev.mosaic.domain.secret.TokenPurpose;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.TokenMint;
import dev.mosaic.ports.store.SessionStore;
import java.time.Clock;
import java.time.Instant;

/** Makes the tokens of sessions, new ones and rotated ones. */
public final class SessionOpening {
  private final SessionStore sessions;
  private final TokenMint tokens;
  private final SessionPolicy policy;
  private final Clock clock;

  public SessionOpening(
      SessionStore sessions, TokenMint tokens, SessionPolicy policy, Clock clock) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.policy = policy;
    this.clock = clock;
  }

  /** Opens a session for somebody who just proved who they are. */
  public SessionTokens open(UserId user, SignInOrigin origin) {
    return begin(user, origin).tokens();
  }

  /** Like {@link #open}, and returns which session it is. */
  public Opened begin(UserId user, SignInOrigin origin) {
    Instant now = clock.instant();
    MintedToken access = tokens.mint(TokenPurpose.SESSION_ACCESS);
    MintedToken refresh = tokens.mint(TokenPurpose.SESSION_REFRESH);
    Session session =
        new Session(
            SessionId.random(),
            user,
            access.hash(),
            now.plus(policy.accessLifetime()),
            refresh.hash(),
            now.plus(policy.refreshLifetime()),
            now,
            now.plus(policy.sessionLifetime()),
            now,
            origin);
    sessions.insert(session);
    return new Opened(session.id(), tokensOf(session, access, refresh));
  }

  /** A session that was just opened. */
  public record Opened(SessionId session, SessionTokens tokens) {}

  /** Ends a session whose tokens nobody was given. */
  void undo(Opened opened) {
    sessions.delete(opened.session());
  }

  /** A session's next pair; not stored yet. */
  Rotation rotate(Session session) {
    Instant now = clock.instant();
    MintedToken access = tokens.mint(TokenPurpose.SESSION_ACCESS);
    MintedToken refresh = tokens.mint(TokenPurpose.SESSION_REFRESH);
    Session next =
        session.rotated(
            access.hash(),
            earlier(now.plus(policy.accessLifetime()), session.endsAt()),
            refresh.hash(),
            earlier(now.plus(policy.refreshLifetime()), session.endsAt()),
            now);
    return new Rotation(next, tokensOf(next, access, refresh));
  }

  record Rotation(Session session, SessionTokens tokens) {}

  private static SessionTokens tokensOf(Session session, MintedToken access, MintedToken refresh) {
    return new SessionTokens(
        access.text(), session.accessExpiresAt(), refresh.text(), session.refreshExpiresAt());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
