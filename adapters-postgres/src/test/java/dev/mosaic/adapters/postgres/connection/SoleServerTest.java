package dev.mosaic.adapters.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.time.Pacer;
import dev.mosaic.testkit.time.HandMovedClock;
import dev.mosaic.testkit.time.HandMovedPacer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SoleServerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HandMovedClock clock = HandMovedClock.started();

  @Test
  void keepsASecondServerAwayAndNamesTheFirst() {
    try (SoleServer first = claim(new HandMovedPacer(clock))) {
      assertThat(first).isNotNull();

      assertThatThrownBy(() -> claim(new HandMovedPacer(clock)))
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessageStartingWith(
              "Another Mosaic server uses the database at " + RealDatabase.URL.place());
    }
  }

  @Test
  void waitsForAServerThatIsJustEnding() {
    SoleServer first = claim(new HandMovedPacer(clock));
    Pacer endsTheFirst = length -> first.close();

    try (SoleServer second = claim(endsTheFirst)) {
      assertThat(second).isNotNull();
    }
  }

  private SoleServer claim(Pacer pacer) {
    return SoleServer.claim(RealDatabase.URL, clock, pacer, PATIENCE);
  }
}
