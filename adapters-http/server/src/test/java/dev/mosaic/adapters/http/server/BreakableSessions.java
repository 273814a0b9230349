package dev.mosaic.adapters.http.server;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.SessionStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A session store that can be made to fail. */
public final class BreakableSessions implements SessionStore {
  private final SessionStore sound;
  private volatile @Nullable RuntimeException trouble;

  BreakableSessions(SessionStore sound) {
    this.sound = sound;
  }

  /** From now on reading sessions fails like this. */
  public void failWith(RuntimeException failure) {
    trouble = failure;
  }

  @Override
  public void insert(Session session) {
    sound.insert(session);
  }

  @Override
  public Optional<SignedIn> findByAccess(List<TokenHash> candidates, Instant now) {
    RuntimeException failure = trouble;
    if (failure != null) {
      throw failure;
    }
    return sound.findByAccess(candidates, now);
  }

  @Override
  public Optional<SignedIn> find(SessionId id, Instant now) {
    return sound.find(id, now);
  }

  @Override
  public Optional<Session> findByRefresh(List<TokenHash> candidates, Instant now) {
    return sound.findByRefresh(candidates, now);
  }

  @Override
  public boolean rotate(TokenHash presentRefresh, Session rotated, Instant now) {
    return sound.rotate(presentRefresh, rotated, now);
  }

  @Override
  public Optional<UsedRefresh> findUsedRefresh(List<TokenHash> candidates) {
    return sound.findUsedRefresh(candidates);
  }

  @Override
  public void delete(SessionId id) {
    sound.delete(id);
  }

  @Override
  public void deleteAllOf(UserId user) {
    sound.deleteAllOf(user);
  }

  @Override
  public int deleteExpired(Instant now) {
    return sound.deleteExpired(now);
  }

  @Override
  public List<Session> list(UserId user, Instant now) {
    return sound.list(user, now);
  }

  @Override
  public void keepIdToken(SessionId id, SealedSecret idToken) {
    sound.keepIdToken(id, idToken);
  }

  @Override
  public Optional<SealedSecret> idToken(SessionId id) {
    return sound.idToken(id);
  }

  @Override
  public boolean delete(UserId user, SessionId id) {
    return sound.delete(user, id);
  }

  @Override
  public void deleteOthers(UserId user, SessionId kept) {
    sound.deleteOthers(user, kept);
  }
}
