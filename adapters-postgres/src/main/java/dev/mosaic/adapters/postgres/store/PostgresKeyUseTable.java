package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.KeyUseTable;
import dev.mosaic.adapters.postgres.sealing.WrappedDataKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What hangs on the keys of the ring, everybody's. */
@Singleton
final class PostgresKeyUseTable implements KeyUseTable {
  private final KeyUseRows uses;
  private final DataKeyRows dataKeys;
  private final KeyCheckRows checks;
  private final PostgresTransactions transactions;

  PostgresKeyUseTable(
      KeyUseRows uses,
      DataKeyRows dataKeys,
      KeyCheckRows checks,
      PostgresTransactions transactions) {
    this.uses = uses;
    this.dataKeys = dataKeys;
    this.checks = checks;
    this.transactions = transactions;
  }

  @Override
  public Map<String, Long> dataKeys() {
    return counted(uses::dataKeys);
  }

  @Override
  public Map<String, Long> tokens() {
    return counted(uses::tokens);
  }

  @Override
  public List<WrappedDataKey> lockSome(List<String> ringKeys, int limit) {
    return transactions.as(
        Identity.KEYS,
        () ->
            dataKeys.lockSome(ringKeys, limit).stream().map(DataKeyRow::toWrappedDataKey).toList());
  }

  @Override
  public void replace(UUID dataKey, byte[] wrapped) {
    transactions.run(Identity.KEYS, () -> dataKeys.replace(dataKey, wrapped));
  }

  @Override
  public int deleteTokens(String ringKey) {
    return transactions.as(
        Identity.KEYS,
        () ->
            uses.deleteSessions(ringKey)
                + uses.deletePersonalTokens(ringKey)
                + uses.deleteInvitations(ringKey)
                + uses.deletePasswordResets(ringKey));
  }

  @Override
  public void lock() {
    transactions.run(checks::lock);
  }

  @Override
  public void deleteCheck(String ringKey) {
    transactions.run(() -> uses.deleteCheck(ringKey));
  }

  private Map<String, Long> counted(Supplier<List<KeyUseRow>> rows) {
    return transactions.as(
        Identity.KEYS,
        () -> rows.get().stream().collect(Collectors.toMap(KeyUseRow::keyId, KeyUseRow::uses)));
  }
}
