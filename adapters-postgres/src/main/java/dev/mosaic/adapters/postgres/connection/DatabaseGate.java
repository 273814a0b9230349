package dev.mosaic.adapters.postgres.connection;

import dev.mosaic.ports.time.Pacer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits at start until the database lets Mosaic in, or says why it will not. */
public final class DatabaseGate {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int OLDEST_MAJOR = 15;

  private final DatabaseUrl url;
  private final Clock clock;
  private final Pacer pacer;

  public DatabaseGate(DatabaseUrl url, Clock clock, Pacer pacer) {
    this.url = url;
    this.clock = clock;
    this.pacer = pacer;
  }

  /**
   * Returns as soon as a connection was made. Keeps trying while nobody answers or the server is
   * starting; a wrong password or database name is reported at once.
   *
   * @throws DatabaseUnusable if it was refused, is too old, or the patience is over
   */
  public void await(Duration patience) {
    Instant end = clock.instant().plus(patience);
    while (true) {
      try (Connection connection = DirectConnection.open(url)) {
        requireMajor(connection.getMetaData().getDatabaseMajorVersion());
        return;
      } catch (SQLException refusal) {
        if (!SqlStates.isWorthAnotherTry(refusal)) {
          throw new DatabaseUnusable(refused(refusal), refusal);
        }
        if (!clock.instant().isBefore(end)) {
          throw new DatabaseUnusable(
              "The database at %s did not answer within %d seconds; start it or correct DATABASE_URL."
                  .formatted(url.place(), patience.toSeconds()),
              refusal);
        }
      }
      pacer.pause(PAUSE);
    }
  }

  private static void requireMajor(int major) {
    if (major < OLDEST_MAJOR) {
      throw new DatabaseUnusable(
          "The database is Postgres %d; Mosaic needs Postgres %d or newer."
              .formatted(major, OLDEST_MAJOR));
    }
  }

  private String refused(SQLException refusal) {
    return "The database at %s cannot be used: %s; correct DATABASE_URL."
        .formatted(url.place(), SqlStates.reason(refusal));
  }
}
