package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.KeyCheckTable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Checks in `key_check`. */
@Singleton
final class PostgresKeyCheckTable implements KeyCheckTable {
  private final KeyCheckRows checks;
  private final DataKeyRows dataKeys;
  private final PostgresTransactions transactions;

  PostgresKeyCheckTable(
      KeyCheckRows checks, DataKeyRows dataKeys, PostgresTransactions transactions) {
    this.checks = checks;
    this.dataKeys = dataKeys;
    this.transactions = transactions;
  }

  @Override
  public List<Check> all() {
    return transactions.inTransaction(
        () -> checks.findAll().stream().map(KeyCheckRow::toCheck).toList());
  }

  @Override
  public void lock() {
    transactions.run(checks::lock);
  }

  @Override
  public void insertIfAbsent(Check check) {
    transactions.run(() -> checks.insertIfAbsent(KeyCheckRow.of(check)));
  }

  @Override
  public void replace(Check check) {
    transactions.run(() -> checks.replace(check.keyId(), check.sealed()));
  }

  @Override
  public Set<String> ringKeysInUse() {
    return transactions.as(Identity.KEYS, () -> Set.copyOf(dataKeys.keyIdsInUse()));
  }
}
