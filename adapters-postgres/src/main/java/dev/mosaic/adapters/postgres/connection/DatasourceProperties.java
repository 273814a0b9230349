package dev.mosaic.adapters.postgres.connection;

import java.util.Map;

/** The connection pool's settings, as the framework names them. */
public final class DatasourceProperties {
  /** How many connections there are to the database. */
  public static final int POOL_SIZE = 10;

  private static final int ACQUIRE_MS = 5_000;
  // No statement of Mosaic's takes nearly as long as half a minute: a server that fell silent is
  // given up.
  private static final Map<String, String> PATIENCE =
      Map.of("connectTimeout", "5", "socketTimeout", "30", "tcpKeepAlive", "true");

  private DatasourceProperties() {}

  /** For the framework's configuration. Holds the password: hand it on, print it nowhere. */
  public static Map<String, Object> of(DatabaseUrl address, DatabaseRole role) {
    // In the address, because the framework hands the driver no properties of its own beside one.
    DatabaseUrl url = role.name().map(address::inRole).orElse(address).withDefaults(PATIENCE);
    return Map.ofEntries(
        Map.entry("datasources.default.url", url.jdbcUrl()),
        Map.entry("datasources.default.username", url.user()),
        Map.entry("datasources.default.password", url.password().reveal()),
        Map.entry("datasources.default.driver-class-name", "org.postgresql.Driver"),
        Map.entry("datasources.default.dialect", "POSTGRES"),
        Map.entry("datasources.default.schema-generate", "NONE"),
        Map.entry("datasources.default.maximum-pool-size", POOL_SIZE),
        Map.entry("datasources.default.connection-timeout", ACQUIRE_MS),
        // The pool outlives a database that goes away and comes back.
        Map.entry("datasources.default.initialization-fail-timeout", -1));
  }
}
