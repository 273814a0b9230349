package dev.mosaic.application.facts;

import dev.mosaic.ports.store.Transactions;
import java.util.function.Supplier;

/** Transactions whose changes are counted once more when they have ended. */
final class WatchedTransactions implements Transactions {
  private final Transactions transactions;
  private final Changes changes;

  WatchedTransactions(Transactions transactions, Changes changes) {
    this.transactions = transactions;
    this.changes = changes;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return changes.transaction(() -> transactions.inTransaction(work));
  }
}
