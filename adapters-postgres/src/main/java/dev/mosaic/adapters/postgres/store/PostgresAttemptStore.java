package dev.mosaic.adapters.postgres.store;

import dev.mosaic.ports.store.AttemptStore;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Failed tries in `sign_in_attempt`. */
@Singleton
final class PostgresAttemptStore implements AttemptStore {
  private final AttemptRows rows;
  private final PostgresTransactions transactions;

  PostgresAttemptStore(AttemptRows rows, PostgresTransactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Optional<Count> find(String key, Instant now) {
    return transactions.inTransaction(() -> rows.findOpen(key, now).map(AttemptRow::toCount));
  }

  @Override
  public Count add(String key, Instant now, Duration window) {
    return transactions.inTransaction(() -> rows.add(key, now, now.plus(window)).toCount());
  }

  @Override
  public void forget(String key) {
    transactions.run(() -> rows.forget(key));
  }

  @Override
  public int deleteExpired(Instant now) {
    return transactions.inTransaction(() -> rows.deleteExpired(now));
  }
}
