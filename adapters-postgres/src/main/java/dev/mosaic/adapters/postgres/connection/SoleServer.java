package dev.mosaic.adapters.postgres.connection;

import dev.mosaic.ports.time.Pacer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The place of the one server a database has: what agents are doing is kept in that server's
 * memory. Held by a connection of its own, so that it falls free by itself when the process dies.
 */
public final class SoleServer implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final String CLAIM = "select pg_try_advisory_lock(hashtextextended(?, 0))";
  private static final String NAME = "mosaic.server";

  private final Connection connection;

  private SoleServer(Connection connection) {
    this.connection = connection;
  }

  /**
   * Takes the place, waiting for a server that is just ending.
   *
   * @throws DatabaseUnusable if another server keeps it
   */
  public static SoleServer claim(DatabaseUrl url, Clock clock, Pacer pacer, Duration patience) {
    Instant end = clock.instant().plus(patience);
    try {
      SoleServer place = new SoleServer(DirectConnection.open(url));
      while (!place.tryClaim()) {
        if (!clock.instant().isBefore(end)) {
          place.close();
          throw new DatabaseUnusable(
              "Another Mosaic server uses the database at %s; stop it first, one at a time may."
                  .formatted(url.place()));
        }
        pacer.pause(PAUSE);
      }
      return place;
    } catch (SQLException away) {
      throw new DatabaseUnusable(
          "The database at %s stopped answering.".formatted(url.place()), away);
    }
  }

  private boolean tryClaim() throws SQLException {
    try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setString(1, NAME);
      try (ResultSet row = claim.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(
          "the connection that keeps the server's place did not close", e);
    }
  }
}
