package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.DataKeyTable;
import dev.mosaic.adapters.postgres.sealing.WrappedDataKey;
import dev.mosaic.domain.secret.SecretOwner;
import dev.mosaic.domain.user.UserId;
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
  public Optional<WrappedDataKey> findByOwner(SecretOwner owner) {
    return transactions.as(
        keeper(owner), () -> rows.findByOwner(owner.name()).map(DataKeyRow::toWrappedDataKey));
  }

  @Override
  public Optional<WrappedDataKey> findById(UUID id, SecretOwner owner) {
    return transactions.as(
        keeper(owner),
        () -> rows.findByIdAndOwner(id, owner.name()).map(DataKeyRow::toWrappedDataKey));
  }

  @Override
  public Optional<WrappedDataKey> findById(UUID id) {
    return transactions.as(
        Identity.KEYS, () -> rows.findById(id).map(DataKeyRow::toWrappedDataKey));
  }

  @Override
  public WrappedDataKey insertIfAbsent(WrappedDataKey fresh) {
    UUID userId = fresh.userId();
    return transactions.as(
        userId == null ? Identity.SERVER : Identity.ofOwner(new UserId(userId)),
        () -> {
          rows.insertIfAbsent(DataKeyRow.of(fresh));
          return rows.findByOwner(fresh.owner()).orElseThrow().toWrappedDataKey();
        });
  }

  @Override
  public void delete(SecretOwner owner) {
    transactions.run(Identity.KEYS, () -> rows.deleteByOwner(owner.name()));
  }

  @Override
  public void afterCommit(Runnable action) {
    transactions.afterCommit(action);
  }

  private static Identity keeper(SecretOwner owner) {
    return switch (owner) {
      case SecretOwner.OfUser ofUser -> Identity.ofOwner(ofUser.user());
      case SecretOwner.OfInstance instance -> Identity.SERVER;
    };
  }
}
