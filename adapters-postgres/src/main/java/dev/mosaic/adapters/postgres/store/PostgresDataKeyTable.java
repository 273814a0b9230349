package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.DataKeyTable;
import dev.mosaic.adapters.postgres.sealing.WrappedDataKey;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Wrapped data keys in `data_key`. */
@Singleton
final class PostgresDataKeyTable implements DataKeyTable {
  private final DataKeyRows rows;
  private final PostgresTransactions transactions;

  PostgresDataKeyTable(DataKeyRows rows, PostgresTransactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Optional<WrappedDataKey> findByOwner(String owner) {
    return transactions.inTransaction(
        () -> rows.findByOwner(owner).map(DataKeyRow::toWrappedDataKey));
  }

  @Override
  public Optional<WrappedDataKey> findById(UUID id) {
    return transactions.inTransaction(() -> rows.findById(id).map(DataKeyRow::toWrappedDataKey));
  }

  @Override
  public WrappedDataKey insertIfAbsent(WrappedDataKey fresh) {
    return transactions.inTransaction(
        () -> {
          rows.insertIfAbsent(DataKeyRow.of(fresh));
          return rows.findByOwner(fresh.owner()).orElseThrow().toWrappedDataKey();
        });
  }

  @Override
  public void deleteByOwner(String owner) {
    transactions.run(() -> rows.deleteByOwner(owner));
  }

  @Override
  public void afterCommit(Runnable action) {
    transactions.afterCommit(action);
  }
}
