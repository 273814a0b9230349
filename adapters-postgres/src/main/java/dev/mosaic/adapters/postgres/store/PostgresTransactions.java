package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.connection.SqlStates;
import dev.mosaic.ports.store.StoreUnavailable;
import dev.mosaic.ports.store.Transactions;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** The one way to the database: every store runs every call of its through here. */
@Singleton
public final class PostgresTransactions implements Transactions {
  private final TransactionOperations<Connection> operations;

  PostgresTransactions(TransactionOperations<Connection> operations) {
    this.operations = operations;
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    try {
      return operations.executeWrite(status -> work.get());
    } catch (RuntimeException failure) {
      throw translated(failure);
    }
  }

  /** Like {@link #inTransaction}, for work without an answer. */
  void run(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  /** Runs the action after the commit of the open transaction, at once where none is open. */
  void afterCommit(Runnable action) {
    operations
        .findTransactionStatus()
        .ifPresentOrElse(
            status ->
                status.registerSynchronization(
                    new TransactionSynchronization() {
                      @Override
                      public void afterCommit() {
                        action.run();
                      }
                    }),
            action);
  }

  private static boolean isOutage(Throwable cause) {
    return cause instanceof ConnectionException
        || (cause instanceof SQLException trouble && SqlStates.mayPass(trouble));
  }

  private static RuntimeException translated(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isOutage(cause)) {
        return failure instanceof StoreUnavailable
            ? failure
            : new StoreUnavailable("the database does not answer", failure);
      }
    }
    return failure;
  }
}
