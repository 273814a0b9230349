package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.SessionStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions in `session`, spent refresh tokens in `session_used_refresh`. */
@Singleton
final class PostgresSessionStore implements SessionStore {
  private final SessionRows sessions;
  private final UsedRefreshRows usedRefreshes;
  private final UserRows users;
  private final PostgresTransactions transactions;

  PostgresSessionStore(
      SessionRows sessions,
      UsedRefreshRows usedRefreshes,
      UserRows users,
      PostgresTransactions transactions) {
    this.sessions = sessions;
    this.usedRefreshes = usedRefreshes;
    this.users = users;
    this.transactions = transactions;
  }

  @Override
  public void insert(Session session) {
    transactions.run(() -> sessions.insert(SessionRow.of(session)));
  }

  @Override
  public Optional<SignedIn> findByAccess(List<TokenHash> candidates, Instant now) {
    return candidates.isEmpty()
        ? Optional.empty()
        : transactions.inTransaction(
            () -> sessions.findByAccess(values(candidates), now).flatMap(this::signedIn));
  }

  @Override
  public Optional<Session> findByRefresh(List<TokenHash> candidates, Instant now) {
    return candidates.isEmpty()
        ? Optional.empty()
        : transactions.inTransaction(
            () -> sessions.findByRefresh(values(candidates), now).map(SessionRow::toSession));
  }

  @Override
  public boolean rotate(TokenHash presentRefresh, Session rotated, Instant now) {
    SessionRow row = SessionRow.of(rotated);
    return transactions.inTransaction(() -> rotate(presentRefresh.value(), row, now));
  }

  @Override
  public Optional<UsedRefresh> findUsedRefresh(List<TokenHash> candidates) {
    return candidates.isEmpty()
        ? Optional.empty()
        : transactions.inTransaction(
            () -> usedRefreshes.findAny(values(candidates)).map(UsedRefreshRow::toUsedRefresh));
  }

  @Override
  public void delete(SessionId id) {
    transactions.run(() -> sessions.deleteById(id.value()));
  }

  @Override
  public void deleteAllOf(UserId user) {
    transactions.run(() -> sessions.deleteByUserId(user.value()));
  }

  @Override
  public int deleteExpired(Instant now) {
    return transactions.inTransaction(() -> sessions.deleteExpired(now));
  }

  private boolean rotate(String present, SessionRow row, Instant now) {
    boolean first =
        sessions.rotate(
                row.id(),
                present,
                row.accessHash(),
                row.accessExpiresAt(),
                row.refreshHash(),
                row.refreshExpiresAt())
            == 1;
    if (first) {
      usedRefreshes.insert(new UsedRefreshRow(present, row.userId(), row.id(), now));
    }
    return first;
  }

  private Optional<SignedIn> signedIn(SessionRow row) {
    return users
        .findById(row.userId())
        .map(user -> new SignedIn(new SessionId(row.id()), user.toUser()));
  }

  private static List<String> values(List<TokenHash> hashes) {
    return hashes.stream().map(TokenHash::value).toList();
  }
}
