package dev.mosaic.adapters.postgres.wiring;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Whether the database answers right now. */
@Singleton
public final class DatabaseHealth {
  private static final int LIMIT_SECONDS = 2;

  private final DataSource pool;

  DatabaseHealth(DataSource dataSource) {
    // Around the pool stands a wrapper that only knows connections of open transactions.
    this.pool = DelegatingDataSource.unwrapDataSource(dataSource);
  }

  /** Asks the database; answers within two seconds whatever happens, and never throws. */
  public boolean answers() {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    // The pool itself waits longer than a caller of this may.
    Thread.startVirtualThread(() -> answer.complete(ping()));
    return answer.completeOnTimeout(false, LIMIT_SECONDS, TimeUnit.SECONDS).join();
  }

  private boolean ping() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(LIMIT_SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }
}
