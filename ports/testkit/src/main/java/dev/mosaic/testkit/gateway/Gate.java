package dev.mosaic.testkit.gateway;

/** Holds everybody up while the gateway is frozen. */
final class Gate {
  private volatile boolean shut;

  synchronized void shut() {
    shut = true;
  }

  synchronized void open() {
    shut = false;
    notifyAll();
  }

  /** Waits while it is shut. */
  void pass() throws InterruptedException {
    if (shut) {
      waitForIt();
    }
  }

  private synchronized void waitForIt() throws InterruptedException {
    while (shut) {
      wait();
    }
  }

  boolean isShut() {
    return shut;
  }
}
