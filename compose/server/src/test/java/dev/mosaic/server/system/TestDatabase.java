package dev.mosaic.server.system;

import dev.mosaic.testkit.net.FreePort;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One real Postgres for all system tests, with a database of its own for each. */
public final class TestDatabase {
  private static final EmbeddedPostgres SERVER = start();
  private static int count;

  private final String name;
  private final String user;

  private TestDatabase(String name, String user) {
    this.name = name;
    this.user = user;
  }

  public static synchronized TestDatabase fresh() {
    String name = "mosaic" + ++count;
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new TestDatabase(name, "postgres");
  }

  /** A database whose own user may make no roles. */
  static TestDatabase ofPlainUser() {
    TestDatabase database = fresh();
    String user = "plain_" + database.name;
    database.execute("create role " + user + " login");
    database.execute("alter database " + database.name + " owner to " + user);
    return new TestDatabase(database.name, user);
  }

  String url() {
    return "postgres://" + user + ":unasked@127.0.0.1:" + port() + "/" + name;
  }

  int port() {
    return SERVER.getPort();
  }

  /** Runs a statement as the owner of everything. */
  public void execute(String sql) {
    try (Connection connection = SERVER.getDatabase("postgres", name).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every row of every table as text, bytes in both hex and their readable characters. */
  String dump() {
    StringBuilder dump = new StringBuilder();
    try (Connection connection = SERVER.getDatabase("postgres", name).getConnection()) {
      for (String table : tables(connection)) {
        append(connection, table, dump);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return dump.toString();
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static void append(Connection connection, String table, StringBuilder dump)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
      ResultSetMetaData columns = rows.getMetaData();
      while (rows.next()) {
        dump.append('\n').append(table);
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          Object value = rows.getObject(i);
          dump.append('|').append(columns.getColumnName(i)).append('=');
          dump.append(
              value instanceof byte[] bytes
                  ? new String(bytes, StandardCharsets.ISO_8859_1)
                  : String.valueOf(value));
        }
      }
    }
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setPort(FreePort.next())
          .setLocaleConfig("locale", "C.UTF-8")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
