package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.connection.DatasourceProperties;
import dev.mosaic.adapters.postgres.connection.SqlStates;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.StoreUnavailable;
import dev.mosaic.ports.store.Transactions;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The one way to the database: every store runs every call of its through here, and says for whom.
 * A call for nobody finds no row of anybody.
 */
@Singleton
public final class PostgresTransactions implements Transactions {
  // Thousands of answers may end within a second; the rest of the pool is for who wants one now.
  private static final int IN_TURN = DatasourceProperties.POOL_SIZE / 2;
  private static final Duration LONGEST_TURN = Duration.ofMinutes(2);

  private final TransactionOperations<Connection> operations;
  private final IdentitySwitch identities = new IdentitySwitch();
  private final Semaphore turns = new Semaphore(IN_TURN, true);

  PostgresTransactions(TransactionOperations<Connection> operations) {
    this.operations = operations;
  }

  /**
   * Work for whoever acts, for nobody if nobody does, or for the person of the transaction it
   * joins.
   */
  @Override
  public <T> T inTransaction(Supplier<T> work) {
    return as(identities.present(), work);
  }

  /** Like {@link #inTransaction}, for work without an answer. */
  void run(Runnable work) {
    run(identities.present(), work);
  }

  /** Works for one person: the one who acts, or if nobody does the owner. */
  <T> T asOwner(UserId owner, Supplier<T> work) {
    return as(Identity.ofOwner(owner), work);
  }

  /** Works on what is known by its id alone: for the person who acts, or else for the server. */
  <T> T asActing(Supplier<T> work) {
    return as(Identity.ofActing(), work);
  }

  /** Works for the given person, whoever acts. Inside another transaction, until the work ends. */
  <T> T as(Identity identity, Supplier<T> work) {
    try {
      return operations.executeWrite(
          status -> identities.as(identity, status.getConnection(), work));
    } catch (RuntimeException failure) {
      throw translated(failure);
    }
  }

  /** Like {@link #as}, for work without an answer. */
  void run(Identity identity, Runnable work) {
    as(
        identity,
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Like {@link #run(Identity, Runnable)}, for what nobody waits for, comes in bursts and must not
   * be lost: it waits in line, and leaves connections to those who do not.
   *
   * @throws StoreUnavailable after two minutes too
   */
  void runInTurn(Identity identity, Runnable work) {
    if (identities.isOpen()) {
      // Whoever holds a connection must not wait for those who want one.
      run(identity, work);
      return;
    }
    try {
      if (!turns.tryAcquire(LONGEST_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoreUnavailable(
            "the database has too much to write", new TimeoutException(LONGEST_TURN.toString()));
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("the thread is to end", ended);
    }
    try {
      run(identity, work);
    } finally {
      turns.release();
    }
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
        // Also where the pool is closed already: who still asks then asks while the server ends.
        || cause instanceof CannotGetJdbcConnectionException
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
