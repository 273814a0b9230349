package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.SessionStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sessions in `session`, spent refresh tokens in `session_used_refresh`. What signs people in and
 * out is the server's work: nobody acts yet, or an administrator does.
 */
@Singleton
final class PostgresSessionStore implements SessionStore {
  private final SessionRows sessions;
  private final UsedRefreshRows usedRefreshes;
  private final UserRows users;
  private final Seals seals;
  private final PostgresTransactions transactions;

  PostgresSessionStore(
      SessionRows sessions,
      UsedRefreshRows usedRefreshes,
      UserRows users,
      Seals seals,
      PostgresTransactions transactions) {
    this.sessions = sessions;
    this.usedRefreshes = usedRefreshes;
    this.users = users;
    this.seals = seals;
    this.transactions = transactions;
  }

  @Override
  public void insert(Session session) {
    transactions.run(Identity.SERVER, () -> sessions.insert(SessionRow.of(session).sealed(seals)));
  }

  @Override
  public Optional<SignedIn> findByAccess(List<TokenHash> candidates, Instant now) {
    return candidates.isEmpty()
        ? Optional.empty()
        : transactions.as(
            Identity.SERVER,
            () ->
                sessions
                    .findByAccess(Hashes.values(candidates), now)
                    .filter(seals::hold)
                    .flatMap(this::signedIn));
  }

  @Override
  public Optional<SignedIn> find(SessionId id, Instant now) {
    return transactions.as(
        Identity.SERVER,
        () -> sessions.findLive(id.value(), now).filter(seals::hold).flatMap(this::signedIn));
  }

  @Override
  public Optional<Session> findByRefresh(List<TokenHash> candidates, Instant now) {
    return candidates.isEmpty()
        ? Optional.empty()
        : transactions.as(
            Identity.SERVER,
            () ->
                sessions
                    .findByRefresh(Hashes.values(candidates), now)
                    .filter(row -> seals.hold(row) && belongsToSomebodyActive(row))
                    .map(SessionRow::toSession));
  }

  @Override
  public boolean rotate(TokenHash presentRefresh, Session rotated, Instant now) {
    SessionRow row = SessionRow.of(rotated).sealed(seals);
    return transactions.as(Identity.SERVER, () -> rotate(presentRefresh.value(), row, now));
  }

  @Override
  public Optional<UsedRefresh> findUsedRefresh(List<TokenHash> candidates) {
    return candidates.isEmpty()
        ? Optional.empty()
        : transactions.as(
            Identity.SERVER,
            () ->
                usedRefreshes
                    .findAny(Hashes.values(candidates))
                    .map(UsedRefreshRow::toUsedRefresh));
  }

  @Override
  public List<Session> list(UserId user, Instant now) {
    return transactions.asOwner(
        user,
        () ->
            sessions.ofUser(user.value(), now).stream()
                .filter(seals::hold)
                .map(SessionRow::toSession)
                .toList());
  }

  @Override
  public void keepIdToken(SessionId id, SealedSecret idToken) {
    transactions.run(Identity.ofActing(), () -> sessions.keepIdToken(id.value(), idToken.blob()));
  }

  @Override
  public Optional<SealedSecret> idToken(SessionId id) {
    return transactions.asActing(
        () -> sessions.findById(id.value()).map(row -> Sealed.secret(row.idToken())));
  }

  @Override
  public boolean delete(UserId user, SessionId id) {
    return transactions.asOwner(user, () -> sessions.deleteOwn(user.value(), id.value()) == 1);
  }

  @Override
  public void deleteOthers(UserId user, SessionId kept) {
    transactions.run(
        Identity.ofOwner(user), () -> sessions.deleteOthers(user.value(), kept.value()));
  }

  @Override
  public void delete(SessionId id) {
    transactions.run(Identity.SERVER, () -> sessions.deleteById(id.value()));
  }

  @Override
  public void deleteAllOf(UserId user) {
    transactions.run(Identity.SERVER, () -> sessions.deleteByUserId(user.value()));
  }

  @Override
  public int deleteExpired(Instant now) {
    return transactions.as(Identity.SERVER, () -> sessions.deleteExpired(now));
  }

  private boolean rotate(String present, SessionRow row, Instant now) {
    boolean first =
        sessions.rotate(
                row.id(),
                present,
                row.accessHash(),
                row.accessExpiresAt(),
                row.refreshHash(),
                row.refreshExpiresAt(),
                row.lastUsedAt(),
                seals.of(row))
            == 1;
    if (first) {
      usedRefreshes.insert(new UsedRefreshRow(present, row.userId(), row.id(), now));
    }
    return first;
  }

  private Optional<SignedIn> signedIn(SessionRow row) {
    return users
        .findById(row.userId())
        .map(user -> user.toUser(seals))
        .filter(User::active)
        .map(user -> new SignedIn(new SessionId(row.id()), user));
  }

  private boolean belongsToSomebodyActive(SessionRow row) {
    return users
        .findById(row.userId())
        .map(user -> user.toUser(seals))
        .filter(User::active)
        .isPresent();
  }
}
