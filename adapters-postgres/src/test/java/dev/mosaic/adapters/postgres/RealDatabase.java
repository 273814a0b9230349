package dev.mosaic.adapters.postgres;

import dev.mosaic.adapters.postgres.connection.DatabaseRole;
import dev.mosaic.adapters.postgres.connection.DatabaseUrl;
import dev.mosaic.adapters.postgres.connection.DatasourceProperties;
import dev.mosaic.adapters.postgres.connection.Migrations;
import dev.mosaic.adapters.postgres.sealing.KeyRing;
import dev.mosaic.testkit.time.HandMovedClock;
import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One real Postgres for all tests of the module, the newest unless the run is for an older one, and
 * the adapter as the server assembles it: in the application's role. What a test does here directly
 * it does as the superuser, who sees everything.
 */
public final class RealDatabase {
  /** A ring of one key. */
  public static final KeyRing RING =
      KeyRing.parse("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

  /** Plenty: the machine may be busy with other builds. */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  public static final DatabaseUrl URL =
      OlderServer.asked().map(RealDatabase::urlOf).orElseGet(() -> urlOf(embedded()));
  public static final DatabaseRole ROLE = DatabaseRole.prepare(URL);
  private static final ApplicationContext CONTEXT = assemble();

  private RealDatabase() {}

  public static <T> T bean(Class<T> type) {
    return CONTEXT.getBean(type);
  }

  /** Where a server takes connections. */
  public static DatabaseUrl urlOf(EmbeddedPostgres server) {
    return urlAt("localhost:" + server.getPort());
  }

  private static DatabaseUrl urlOf(OlderServer server) {
    DatabaseUrl url = urlAt(server.start());
    try (Connection connection = connect(url)) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      if (!server.major().equals(String.valueOf(major))) {
        throw new IllegalStateException("the server is of version " + major);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure.getMessage(), failure);
    }
    return url;
  }

  private static DatabaseUrl urlAt(String place) {
    return DatabaseUrl.parse(
        "postgres://postgres:unasked@%s/postgres?sslmode=disable".formatted(place));
  }

  /** Removes everything but the audit log, which lets nobody. */
  public static void empty() {
    execute(
        "truncate users, system_config, system_container, data_key, key_check, sign_in_attempt"
            + " cascade");
  }

  public static int execute(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure.getMessage(), failure);
    }
  }

  /** The first column of every row, as text. */
  public static List<String> column(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(Optional.ofNullable(rows.getString(1)).orElse("null"));
      }
      return values;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure.getMessage(), failure);
    }
  }

  /** One statement in a transaction of the application's role, for a person or a scope. */
  public static <T> T asApplication(String userId, String scope, Statements<T> work)
      throws SQLException {
    String url = String.valueOf(DatasourceProperties.of(URL, ROLE).get("datasources.default.url"));
    try (Connection connection =
        DriverManager.getConnection(url, URL.user(), URL.password().reveal())) {
      connection.setAutoCommit(false);
      try (PreparedStatement tell =
          prepared(
              connection,
              "select set_config('mosaic.user_id', ?, true), set_config('mosaic.scope', ?, true)",
              new Object[] {userId, scope})) {
        tell.execute();
      }
      return work.run(connection);
    }
  }

  /** What is done on a connection; nothing of it is kept. */
  public interface Statements<T> {
    T run(Connection connection) throws SQLException;
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object[] parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  public static Connection connect() throws SQLException {
    return connect(URL);
  }

  private static Connection connect(DatabaseUrl url) throws SQLException {
    return DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password().reveal());
  }

  private static EmbeddedPostgres embedded() {
    try {
      return EmbeddedPostgres.builder()
          .setPGStartupWait(PATIENCE)
          // Not the machine's: what is the capital of what must not depend on it.
          .setLocaleConfig("locale-provider", "builtin")
          .setLocaleConfig("builtin-locale", "C.UTF-8")
          .setRegisterShutdownHook(true)
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The adapter assembled once more over the same database; whoever gets it closes it. */
  public static ApplicationContext another() {
    return assemble();
  }

  private static ApplicationContext assemble() {
    new Migrations(URL, ROLE).migrate();
    ApplicationContext context =
        ApplicationContext.builder()
            .properties(DatasourceProperties.of(URL, ROLE))
            .singletons(RING, HandMovedClock.started())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    return context;
  }
}
