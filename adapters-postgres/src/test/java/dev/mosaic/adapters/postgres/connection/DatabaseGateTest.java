package dev.mosaic.adapters.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.testkit.time.HandMovedClock;
import dev.mosaic.testkit.time.HandMovedPacer;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseGateTest {
  private final HandMovedClock clock = HandMovedClock.started();

  @Test
  void opensAsSoonAsTheDatabaseAnswers() {
    assertThatCode(() -> gate(RealDatabase.URL).await(Duration.ofSeconds(30)))
        .doesNotThrowAnyException();

    assertThat(clock.instant()).isEqualTo(HandMovedClock.START);
  }

  @Test
  void givesUpOnASilentDatabaseWhenThePatienceIsOver() throws IOException {
    int unusedPort;
    try (ServerSocket socket = new ServerSocket(0)) {
      unusedPort = socket.getLocalPort();
    }
    DatabaseUrl silent = DatabaseUrl.parse("postgres://u:planted@127.0.0.1:" + unusedPort + "/d");

    assertThatThrownBy(() -> gate(silent).await(Duration.ofSeconds(30)))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessage(
            "The database at 127.0.0.1:%d did not answer within 30 seconds; start it or correct"
                + " DATABASE_URL.",
            unusedPort);

    assertThat(clock.instant()).isEqualTo(HandMovedClock.START.plusSeconds(30));
  }

  @Test
  void reportsAWrongDatabaseNameAtOnce() {
    DatabaseUrl wrong =
        DatabaseUrl.parse(
            "postgres://postgres:planted@%s/nowhere".formatted(RealDatabase.URL.place()));

    assertThatThrownBy(() -> gate(wrong).await(Duration.ofSeconds(30)))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("it has no database of this name");

    assertThat(clock.instant()).isEqualTo(HandMovedClock.START);
  }

  @Test
  void reportsARejectedUserAtOnce() {
    DatabaseUrl wrong =
        DatabaseUrl.parse(
            "postgres://nobody:planted@%s/postgres".formatted(RealDatabase.URL.place()));

    assertThatThrownBy(() -> gate(wrong).await(Duration.ofSeconds(30)))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("it does not accept this user and password")
        .hasMessageNotContaining("planted");
  }

  @Test
  void reportsAtOnceThatTheServerKnowsNoEncryption() {
    DatabaseUrl encrypted =
        DatabaseUrl.parse(
            "postgres://postgres:planted@%s/postgres?sslmode=require"
                .formatted(RealDatabase.URL.place()));

    assertThatThrownBy(() -> gate(encrypted).await(Duration.ofSeconds(30)))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("sslmode does not fit");

    assertThat(clock.instant()).isEqualTo(HandMovedClock.START);
  }

  private DatabaseGate gate(DatabaseUrl url) {
    return new DatabaseGate(url, clock, new HandMovedPacer(clock));
  }
}
