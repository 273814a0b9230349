package dev.mosaic.ports.store;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signed-in sessions. Tokens are only ever seen as hashes. */
public interface SessionStore {
  void insert(Session session);

  /**
   * The session with this access token, and whose it is. Expired sessions and deactivated people
   * are not found.
   */
  Optional<SignedIn> findByAccess(List<TokenHash> candidates, Instant now);

  /**
   * The session of this id, and whose it is, whatever became of its tokens. Sessions that are over
   * and deactivated people are not found.
   */
  Optional<SignedIn> find(SessionId id, Instant now);

  /**
   * The session whose present refresh token this is. Expired sessions and deactivated people are
   * not found.
   */
  Optional<Session> findByRefresh(List<TokenHash> candidates, Instant now);

  /**
   * Replaces both tokens if the refresh token is still the one given, and remembers that one as
   * used.
   *
   * @return false if somebody else was faster
   */
  boolean rotate(TokenHash presentRefresh, Session rotated, Instant now);

  /** A refresh token that was used before, within the life of its session. */
  Optional<UsedRefresh> findUsedRefresh(List<TokenHash> candidates);

  /** A person's sessions that are not over, last used first. */
  List<Session> list(UserId user, Instant now);

  /**
   * Keeps what names the session at the issuer, sealed for `session.id_token` of this session.
   * No-op if the session is over.
   */
  void keepIdToken(SessionId id, SealedSecret idToken);

  /** What was kept by {@link #keepIdToken}. */
  Optional<SealedSecret> idToken(SessionId id);

  /** Ends one of a person's own sessions; false if they have none of that id. */
  boolean delete(UserId user, SessionId id);

  /** Ends all sessions of a person but one. */
  void deleteOthers(UserId user, SessionId kept);

  /** Ends a session. No-op if it is over. */
  void delete(SessionId id);

  /** Ends all sessions of a person. */
  void deleteAllOf(UserId user);

  /** Forgets sessions that ended before the given time; returns how many. */
  int deleteExpired(Instant now);

  /** A session with its person. */
  record SignedIn(SessionId session, User user) {}

  /** Where a used refresh token belongs, and when it was used. */
  record UsedRefresh(SessionId session, UserId user, Instant usedAt) {}
}
