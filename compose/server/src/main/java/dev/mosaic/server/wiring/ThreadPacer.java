package dev.mosaic.server.wiring;

import dev.mosaic.ports.time.Pacer;
import java.time.Duration;

/** Waits by letting the thread sleep; cheap on virtual threads. */
public final class ThreadPacer implements Pacer {
  @Override
  public void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }
}
