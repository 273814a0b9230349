package dev.mosaic.adapters.postgres.connection;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema to what this version needs. Run before anything else touches the database. */
public final class Migrations {
  private static final int LOCK_TRIES = 50;
  private static final int REASON_LINES = 3;

  private final DatabaseUrl url;
  private final DatabaseRole role;

  public Migrations(DatabaseUrl url, DatabaseRole role) {
    this.url = url;
    this.role = role;
  }

  /**
   * Applies what is missing, and lets the application's role work with it; no-op where nothing is.
   *
   * @return how many migrations were applied
   * @throws DatabaseUnusable if the schema is not one this version can bring up to date
   */
  public int migrate() {
    try {
      return Flyway.configure()
          .dataSource(url.jdbcUrl(), url.user(), url.password().reveal())
          .locations("classpath:db/migration", "classpath:db/callback")
          .placeholders(Map.of("application_role", role.name().orElse("")))
          .cleanDisabled(true)
          .validateMigrationNaming(true)
          .lockRetryCount(LOCK_TRIES)
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException failure) {
      throw new DatabaseUnusable(
          "The database schema cannot be brought up to date: it was changed by hand, belongs to a"
              + " newer Mosaic, or DATABASE_URL's user may not change it. The reason given was: "
              + reason(failure),
          failure);
    }
  }

  // The innermost is the database's own. What follows the first lines repeats them.
  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null
        ? String.join(
            " ", String.valueOf(failure.getMessage()).lines().limit(REASON_LINES).toList())
        : reason(cause);
  }
}
