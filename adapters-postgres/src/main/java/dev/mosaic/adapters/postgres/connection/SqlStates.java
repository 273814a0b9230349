package dev.mosaic.adapters.postgres.connection;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** What Postgres and its driver mean by their five-character states. */
public final class SqlStates {
  static final String WRONG_PASSWORD = "28P01";
  static final String NOT_AUTHORIZED = "28000";
  static final String NO_SUCH_DATABASE = "3D000";

  private static final String CONNECTION_CLASS = "08";
  private static final Set<String> SERVER_AWAY =
      Set.of(
          "57P01", // shut down by its administrator
          "57P02", // crashed
          "57P03", // starting up or shutting down
          "57P05", // idle session ended
          "53300", // too many connections
          "25P03" // idle transaction ended
          );

  private SqlStates() {}

  /** Whether the trouble is one of reaching the server, not of what it was asked. */
  public static boolean mayPass(SQLException trouble) {
    String state = of(trouble);
    return trouble instanceof SQLTransientConnectionException
        || state.startsWith(CONNECTION_CLASS)
        || SERVER_AWAY.contains(state);
  }

  static String of(SQLException trouble) {
    String state = trouble.getSQLState();
    return state == null ? "" : state;
  }
}
