package dev.mosaic.testkit.time;

import dev.mosaic.ports.time.Pacer;
import java.time.Duration;

/** Waits by moving the clock, so that a test of an hour's waiting takes no time. */
public final class HandMovedPacer implements Pacer {
  private final HandMovedClock clock;

  public HandMovedPacer(HandMovedClock clock) {
    this.clock = clock;
  }

  @Override
  public void pause(Duration length) {
    if (Thread.currentThread().isInterrupted()) {
      throw new Interrupted();
    }
    clock.advance(length);
  }
}
