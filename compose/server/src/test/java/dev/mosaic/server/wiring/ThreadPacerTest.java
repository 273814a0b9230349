package dev.mosaic.server.wiring;

import dev.mosaic.ports.time.Pacer;
import dev.mosaic.testkit.time.PacerContract;

class ThreadPacerTest extends PacerContract {
  @Override
  protected Pacer pacer() {
    return new ThreadPacer();
  }
}
