package dev.mosaic.application.chat.log;

import dev.mosaic.domain.chat.WorkText;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The output of one call while it runs: told about twice a second, and not without end. */
final class LiveOutput {
  private static final Duration BETWEEN = Duration.ofMillis(500);

  /** UTF-16 units told of one call while it runs; the rest is told at its end. */
  private static final int MOST = 128 * 1024;

  private final GrowingText text = new GrowingText(WorkText::output);
  private final Pace pace;
  private final Allowance allowance;
  private int told;

  LiveOutput(Clock clock, Allowance allowance) {
    this.pace = new Pace(clock, BETWEEN);
    this.allowance = allowance;
  }

  Optional<GrowingText.Piece> now(String whole) {
    if (told > MOST || !allowance.isLeft() || !pace.allows()) {
      return Optional.empty();
    }
    Optional<GrowingText.Piece> piece = text.now(whole);
    piece.ifPresent(
        it -> {
          told += it.delta().length();
          allowance.use(it.delta().length());
        });
    return piece;
  }

  /** What all calls of a turn may tell while they run. */
  static final class Allowance {
    private int left = 1024 * 1024;

    boolean isLeft() {
      return left > 0;
    }

    void use(int units) {
      left -= units;
    }
  }
}
