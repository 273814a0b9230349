package dev.mosaic.adapters.postgres.connection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A connection outside the pool, for what happens before or beside it. */
final class DirectConnection {
  private static final String CONNECT_SECONDS = "5";

  private DirectConnection() {}

  static Connection open(DatabaseUrl url) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", url.user());
    properties.setProperty("password", url.password().reveal());
    if (!url.options().containsKey("connectTimeout")) {
      properties.setProperty("connectTimeout", CONNECT_SECONDS);
    }
    return DriverManager.getConnection(url.jdbcUrl(), properties);
  }
}
