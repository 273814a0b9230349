package dev.mosaic.adapters.postgres.connection;

import java.util.Map;

/** The connection pool's settings, as the framework names them. */
public final class DatasourceProperties {
  private static final int POOL_SIZE = 10;
  private static final int ACQUIRE_MS = 5_000;
  private static final int CONNECT_SECONDS = 5;
  // No statement of Mosaic's takes nearly as long: a server that fell silent is given up.
  private static final int SILENCE_SECONDS = 30;

  private DatasourceProperties() {}

  /** For the framework's configuration. Holds the password: hand it on, print it nowhere. */
  public static Map<String, Object> of(DatabaseUrl address, DatabaseRole role) {
    DatabaseUrl url = role.name().map(address::inRole).orElse(address);
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
        Map.entry("datasources.default.initialization-fail-timeout", -1),
        Map.entry("datasources.default.data-source-properties.connectTimeout", CONNECT_SECONDS),
        Map.entry("datasources.default.data-source-properties.socketTimeout", SILENCE_SECONDS),
        Map.entry("datasources.default.data-source-properties.tcpKeepAlive", true));
  }
}
