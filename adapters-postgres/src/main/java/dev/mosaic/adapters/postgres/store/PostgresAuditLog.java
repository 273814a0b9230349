package dev.mosaic.adapters.postgres.store;

import dev.mosaic.ports.store.AuditLog;
import jakarta.inject.Singleton;

/** The audit log in `audit_entry`. */
@Singleton
final class PostgresAuditLog implements AuditLog {
  private final AuditRows rows;
  private final PostgresTransactions transactions;

  PostgresAuditLog(AuditRows rows, PostgresTransactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public void append(Entry entry) {
    transactions.run(() -> rows.insert(AuditRow.of(entry)));
  }
}
