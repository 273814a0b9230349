package dev.mosaic.adapters.postgres.wiring;

import dev.mosaic.ports.store.ActingPerson;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Whether the database answers right now. */
@Singleton
public final class DatabaseHealth {
  private static final int LIMIT_SECONDS = 2;
  // Whoever may act as the tables' owner could lift the policies.
  private static final String WALL_STANDS =
      """
      select bool_and(row_security_active(oid) and not pg_has_role(current_user, relowner, 'MEMBER'))
      from pg_class where oid = to_regclass('llm_provider')\
      """;

  private final DataSource pool;

  DatabaseHealth(DataSource dataSource) {
    // Around the pool stands a wrapper that only knows connections of open transactions.
    this.pool = DelegatingDataSource.unwrapDataSource(dataSource);
  }

  /** Asks the database; answers within two seconds whatever happens, and never throws. */
  public boolean answers() {
    return holds(connection -> connection.isValid(LIMIT_SECONDS));
  }

  /**
   * Whether the application's connections are held by row-level security and cannot lift it. False
   * too where the database does not answer within two seconds; never throws. What to do about it is
   * as {@link dev.mosaic.adapters.postgres.connection.DatabaseRole#missing} says.
   */
  public boolean secondWallStands() {
    return holds(DatabaseHealth::wallStands);
  }

  private boolean holds(Check check) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    // The pool itself waits longer than a caller of this may.
    ActingPerson.startAside("database-check", () -> answer.complete(ask(check)));
    return answer.completeOnTimeout(false, LIMIT_SECONDS, TimeUnit.SECONDS).join();
  }

  private boolean ask(Check check) {
    try (Connection connection = pool.getConnection()) {
      return check.holds(connection);
    } catch (SQLException away) {
      return false;
    }
  }

  private static boolean wallStands(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(WALL_STANDS)) {
      return row.next() && row.getBoolean(1);
    }
  }

  private interface Check {
    boolean holds(Connection connection) throws SQLException;
  }
}
