package dev.mosaic.adapters.http.server.security;

import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Checks now and then whether the reader of a stream would still be let in. */
public final class AccessWatch implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);

  private AccessWatch() {}

  /**
   * Begins looking.
   *
   * @param whenOver called once, from a thread of its own, if access ends before the watch is
   *     closed
   */
  public static AccessWatch over(PersonAuthentication person, Duration period, Runnable whenOver) {
    AccessWatch watch = new AccessWatch();
    ActingPerson.startAside("access-watch", () -> watch.look(person, period, whenOver));
    return watch;
  }

  private void look(PersonAuthentication person, Duration period, Runnable whenOver) {
    try {
      while (!closed.await(period.toMillis(), TimeUnit.MILLISECONDS)) {
        if (isOver(person)) {
          whenOver.run();
          return;
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isOver(PersonAuthentication person) {
    try {
      return !person.isAlive();
    } catch (StoreUnavailable away) {
      // Asked again in a moment; an outage alone takes nobody's access away.
      return false;
    }
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
