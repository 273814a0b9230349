package dev.mosaic.adapters.postgres.connection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a database knows of the application's role.
 *
 * @param name one per database, since roles belong to the whole server
 * @param owner DATABASE_URL's role, quoted
 * @param mayBeTakenOn whether the owner may switch to it
 * @param unbound whether row-level security does not hold it
 */
record RoleFacts(String name, String owner, boolean exists, boolean mayBeTakenOn, boolean unbound) {
  // From Postgres 16 on, to be a member and to be allowed to switch are two things.
  private static final String FACTS =
      """
      select wanted.name, quote_ident(current_user) as owner, r.oid is not null as has_role,
             coalesce(pg_has_role(current_user, r.oid, %s), false) as may_be_taken_on,
             coalesce(r.rolsuper or r.rolbypassrls, false) as unbound
      from (select 'mosaic_app_' || oid as name from pg_database
            where datname = current_database()) as wanted
      left join pg_roles r on r.rolname = wanted.name\
      """;
  private static final int FIRST_WITH_SET = 16;

  static RoleFacts of(Connection connection) throws SQLException {
    int major = connection.getMetaData().getDatabaseMajorVersion();
    String right = major < FIRST_WITH_SET ? "'MEMBER'" : "'SET'";
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(FACTS.formatted(right))) {
      row.next();
      return new RoleFacts(
          row.getString("name"),
          row.getString("owner"),
          row.getBoolean("has_role"),
          row.getBoolean("may_be_taken_on"),
          row.getBoolean("unbound"));
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String creation() {
    return "create role %s nologin".formatted(name);
  }

  String membership() {
    return "grant %s to %s".formatted(name, owner);
  }

  /** One sentence for the operator, empty where the role is as it has to be. */
  String problem() {
    if (unbound) {
      return "The database role %1$s is not held by row-level security; run as a superuser: alter role %1$s nosuperuser nobypassrls;"
          .formatted(name);
    }
    if (exists && mayBeTakenOn) {
      return "";
    }
    String statements = (exists ? "" : creation() + "; ") + membership() + ";";
    return "DATABASE_URL's role may not set up the role that separates people's data a second time;"
        + " have the database's administrator run, and start Mosaic again: "
        + statements;
  }
}
