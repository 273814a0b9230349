package dev.mosaic.application.chat.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How often something is told. A few times at once are fine, so that what comes in a burst and is
 * followed by nothing is told all the same.
 */
final class Pace {
  private static final int BURST = 4;

  private final Clock clock;
  private final Duration interval;
  // When it would be due if it had never been early.
  private Instant due;

  Pace(Clock clock, Duration interval) {
    this.clock = clock;
    this.interval = interval;
    this.due = clock.instant();
  }

  /** Whether it may be told now; counts as told. */
  boolean allows() {
    Instant now = clock.instant();
    Instant earliest = due.minus(interval.multipliedBy(BURST - 1));
    if (now.isBefore(earliest)) {
      return false;
    }
    due = (due.isAfter(now) ? due : now).plus(interval);
    return true;
  }
}
