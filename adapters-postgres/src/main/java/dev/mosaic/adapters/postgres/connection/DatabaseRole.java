package dev.mosaic.adapters.postgres.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The role the application works in: it owns no table, so row-level security holds it, and it is
 * taken on by every pooled connection as it opens. DATABASE_URL's own role owns the schema and runs
 * the migrations.
 *
 * <p>How to use it at start: {@code role = DatabaseRole.prepare(url)}, {@code new Migrations(url,
 * role).migrate()}, {@code DatasourceProperties.of(url, role)}. Where there is no such role Mosaic
 * works as the owner; forced policies bind that one too, but whoever may alter a table may lift
 * them, so {@link #missing} belongs into the log and into the readiness answer.
 */
public final class DatabaseRole {
  private static final String DUPLICATE_OBJECT = "42710";
  // Two that create one role at the same moment: the slower fails on the catalog's index.
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String NOT_ALLOWED = "42501";

  // One process at a time, until its connection closes. A backend that asks who is a member of a
  // role while another makes it can keep the answer from before.
  private static final String ALONE = "select pg_advisory_lock(hashtext('mosaic_app'))";

  private final @Nullable String name;
  private final @Nullable String missing;

  private DatabaseRole(@Nullable String name, @Nullable String missing) {
    this.name = name;
    this.missing = missing;
  }

  /**
   * Finds the application's role, and makes it where DATABASE_URL's role may. Any number of
   * processes may do so at once.
   *
   * @throws DatabaseUnusable if the database stopped answering
   */
  public static DatabaseRole prepare(DatabaseUrl url) {
    try (Connection connection = DirectConnection.open(url)) {
      return prepare(connection);
    } catch (SQLException trouble) {
      throw new DatabaseUnusable(
          "The database at %s stopped answering.".formatted(url.place()), trouble);
    }
  }

  /** The role's name; empty where the application has to work as the owner. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /**
   * Why there is no such role and how to make one, with the exact statements for whoever
   * administers the database; empty where nothing is missing.
   */
  public Optional<String> missing() {
    return Optional.ofNullable(missing);
  }

  private static DatabaseRole prepare(Connection connection) throws SQLException {
    RoleFacts.execute(connection, ALONE);
    RoleFacts facts = RoleFacts.of(connection);
    if (!facts.exists()) {
      attempt(connection, facts.creation());
      facts = RoleFacts.of(connection);
    }
    if (facts.exists() && !facts.mayBeTakenOn()) {
      attempt(connection, facts.membership());
      facts = RoleFacts.of(connection);
    }
    return facts.problem().isEmpty()
        ? new DatabaseRole(facts.name(), null)
        : new DatabaseRole(null, facts.problem());
  }

  /** What was not allowed, or done by another process meanwhile, shows in the facts afterwards. */
  private static void attempt(Connection connection, String sql) throws SQLException {
    try {
      RoleFacts.execute(connection, sql);
    } catch (SQLException refusal) {
      switch (String.valueOf(refusal.getSQLState())) {
        case DUPLICATE_OBJECT, UNIQUE_VIOLATION, NOT_ALLOWED -> {}
        default -> throw refusal;
      }
    }
  }
}
