package dev.mosaic.server;

import java.util.concurrent.CountDownLatch;

/**
 * The end of the process, as a signal asks for it. From its making on, a signal no longer ends the
 * process at once: who made it hears of the signal, cleans up, and closes it.
 */
public final class Ending implements AutoCloseable {
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch cleaned = new CountDownLatch(1);

  private Ending() {}

  /** Heeds SIGINT, SIGTERM and SIGHUP from now on. */
  public static Ending onSignal() {
    Ending ending = new Ending();
    // The process ends when its hooks return, so this one waits for the clean-up.
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  ending.told.countDown();
                  awaitQuietly(ending.cleaned);
                },
                "end"));
    return ending;
  }

  /** Waits for the signal. */
  void await() {
    awaitQuietly(told);
  }

  /** Whether the signal came already. */
  public boolean isTold() {
    return told.getCount() == 0;
  }

  /** Everything is cleaned up: the process may end. */
  @Override
  public void close() {
    cleaned.countDown();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
