package dev.mosaic.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real Postgres that comes with Mosaic and keeps its data in the data folder. Listens on loopback
 * only and lets nobody in without a password.
 */
final class DevDatabase implements AutoCloseable {
  private static final String ROLE = "mosaic";
  private static final String SIGN_IN = "scram-sha-256";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final String SIGN_IN_RULES =
      """
      # Written by Mosaic: whoever connects shows a password.
      local all all scram-sha-256
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private final EmbeddedPostgres server;
  private final String url;

  private DevDatabase(EmbeddedPostgres server, String url) {
    this.server = server;
    this.url = url;
  }

  /** Starts the database, or takes over one that a killed process left running. */
  static DevDatabase start(DataFolder folder) {
    String password = passwordOf(folder);
    int port =
        RunningPostmaster.of(folder.postgres())
            .map(RunningPostmaster::port)
            .orElseGet(DevDatabase::freePort);
    // Besides the place of the programs, this is where the library looks for databases left behind,
    // to end and remove them; in a shared folder they would be anybody's.
    System.setProperty("ot.epg.working-dir", folder.programs().toString());
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.programs().toFile())
              .setDataDirectory(folder.postgres())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setPGStartupWait(START_LIMIT)
              .setPort(port)
              .setLocaleConfig("locale", "C.UTF-8")
              // Also for initdb, and the last to speak wins: there is no moment without a password.
              .setLocaleConfig("auth", SIGN_IN)
              .setLocaleConfig("pwfile", passwordFile(folder).toString())
              // The library switches durability off, which suits tests; people's chats want it on.
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("listen_addresses", "127.0.0.1")
              // Its usual place is /tmp, under a name everybody can guess.
              .setServerConfig("unix_socket_directories", "")
              .setConnectConfig("password", password)
              .setConnectConfig("authenticationPluginClassName", ScramOnly.class.getName())
              .start();
      secure(server, folder.postgres(), password);
      return new DevDatabase(server, urlOf(server.getPort(), password));
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled database did not start", e);
    } catch (SQLException e) {
      throw new IllegalStateException("the bundled database could not be set up", e);
    }
  }

  /** In the form of the server's environment variable; holds the password. */
  String url() {
    return url;
  }

  static String passwordOf(DataFolder folder) {
    return folder.secret(passwordFile(folder));
  }

  private static Path passwordFile(DataFolder folder) {
    return folder.path().resolve("postgres.password");
  }

  static String urlOf(int port, String password) {
    return "postgres://%s:%s@127.0.0.1:%d/%s"
        .formatted(ROLE, URLEncoder.encode(password, StandardCharsets.UTF_8), port, ROLE);
  }

  private static void secure(EmbeddedPostgres server, Path directory, String password)
      throws IOException, SQLException {
    Path rules = directory.resolve("pg_hba.conf");
    if (Files.readString(rules).equals(SIGN_IN_RULES)) {
      return;
    }
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      // Base64 holds no quote, so the password may stand in the statement, which takes no
      // parameter.
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + ROLE + "'")) {
        statement.execute("create role " + ROLE + " login createrole password '" + password + "'");
      }
      if (!exists(statement, "select 1 from pg_database where datname = '" + ROLE + "'")) {
        statement.execute("create database " + ROLE + " owner " + ROLE);
      }
      Files.writeString(rules, SIGN_IN_RULES);
      statement.execute("select pg_reload_conf()");
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled database did not stop", e);
    }
  }
}
