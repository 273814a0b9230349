package dev.mosaic.adapters.postgres.connection;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import javax.net.ssl.SSLException;

/** What Postgres and its driver mean by their five-character states. */
public final class SqlStates {
  private static final String REJECTED = "08004";
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

  /** Whether a refused first connection may yet succeed without anybody changing the settings. */
  static boolean isWorthAnotherTry(SQLException refusal) {
    return mayPass(refusal) && !of(refusal).equals(REJECTED) && !isAboutTls(refusal);
  }

  /** Why a connection was refused, as part of a sentence. */
  static String reason(SQLException refusal) {
    if (isAboutTls(refusal)) {
      return "no encrypted connection comes about, so sslmode or sslrootcert does not fit it";
    }
    return switch (of(refusal)) {
      case "28P01", "28000" -> "it does not accept this user and password";
      case "3D000" -> "it has no database of this name";
      case REJECTED -> "it does not take connections of this kind, so sslmode does not fit it";
      default -> "it refuses the connection (SQL state " + of(refusal) + ")";
    };
  }

  private static boolean isAboutTls(SQLException refusal) {
    return refusal.getCause() instanceof SSLException;
  }

  private static String of(SQLException trouble) {
    String state = trouble.getSQLState();
    return state == null ? "" : state;
  }
}
