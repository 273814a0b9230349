package dev.mosaic.testkit.time;

import dev.mosaic.ports.time.Pacer;

class HandMovedPacerTest extends PacerContract {
  @Override
  protected Pacer pacer() {
    return new HandMovedPacer(HandMovedClock.started());
  }
}
