package dev.mosaic.testkit.vendor;

import java.time.Duration;

/** Lets answers take their time, until asked to end. */
final class Patience {
  private int generation;
  private boolean over;

  /** Waits between two pieces; cut short for good when the vendor closes. */
  synchronized void pause(Duration time) throws InterruptedException {
    long deadline = System.nanoTime() + time.toNanos();
    long millis = time.toMillis();
    while (!over && millis > 0) {
      wait(millis);
      millis = (deadline - System.nanoTime()) / 1_000_000;
    }
  }

  /** Waits until {@link #end} is called. */
  synchronized void hang() throws InterruptedException {
    int mine = generation;
    while (!over && mine == generation) {
      wait();
    }
  }

  synchronized void end() {
    generation++;
    notifyAll();
  }

  synchronized void endForGood() {
    over = true;
    notifyAll();
  }
}
