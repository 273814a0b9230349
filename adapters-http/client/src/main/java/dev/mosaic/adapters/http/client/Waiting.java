package dev.mosaic.adapters.http.client;

import dev.mosaic.ports.store.ActingPerson;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for a call that runs on a thread of its own, so that the one who waits can stop at any
 * time, whatever the call is stuck in.
 */
public final class Waiting {
  private Waiting() {}

  /**
   * Runs the call.
   *
   * @param abort ends the call at once; may be run when it has ended already
   * @throws InterruptedIOException if it took longer than the limit, or the waiting thread was
   *     interrupted, which it is still then
   * @throws IOException what the call threw
   */
  public static <T> T forAtMost(Duration limit, Callable<T> call, Runnable abort)
      throws IOException {
    FutureTask<T> task = new FutureTask<>(call);
    ActingPerson.startAside("outgoing-call", task);
    boolean ended = false;
    try {
      T result = task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      ended = true;
      return result;
    } catch (ExecutionException trouble) {
      ended = true;
      throw asIs(Objects.requireNonNull(trouble.getCause()));
    } catch (TimeoutException late) {
      throw (IOException) new InterruptedIOException("took too long").initCause(late);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("interrupted").initCause(stop);
    } finally {
      if (!ended) {
        abort.run();
        task.cancel(true);
      }
    }
  }

  private static IOException asIs(Throwable trouble) {
    return switch (trouble) {
      case IOException expected -> expected;
      case RuntimeException surprise -> throw surprise;
      case Error fatal -> throw fatal;
      default -> new IOException(trouble);
    };
  }
}
