package dev.mosaic.ports.time;

import java.time.Duration;

/** How the core waits between two looks at something that takes its time. */
public interface Pacer {
  /**
   * Waits.
   *
   * @throws Interrupted if the thread was interrupted; its interrupt flag is set again
   */
  void pause(Duration length);

  /** The waiting thread was interrupted. */
  final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Interrupted() {
      super("interrupted while waiting");
    }
  }
}
