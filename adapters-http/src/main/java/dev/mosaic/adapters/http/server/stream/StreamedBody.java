package dev.mosaic.adapters.http.server.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/**
 * The body of a stream of events, written by a thread of its own no faster than the client reads.
 * Pieces are whole events, so that a sign of life may come between any two of them.
 */
public final class StreamedBody {
  private static final byte[] SIGN_OF_LIFE = ": keep-alive\n\n".getBytes(StandardCharsets.UTF_8);

  private final Runnable whenClientLeaves;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable FluxSink<byte[]> sink;
  private long wanted;
  private boolean over;
  private long lastWrite = System.nanoTime();

  /**
   * @param whenClientLeaves called once, from any thread, if the client leaves before the end
   */
  public StreamedBody(Runnable whenClientLeaves) {
    this.whenClientLeaves = whenClientLeaves;
  }

  /** What the response is made of; to be subscribed once. */
  public Flux<byte[]> toFlux(ScheduledExecutorService timers, Duration longestSilence) {
    return Flux.create(
        subscriber -> {
          long period = Math.max(1, longestSilence.toMillis() / 3);
          ScheduledFuture<?> pulse =
              timers.scheduleWithFixedDelay(
                  () -> showLife(longestSilence), period, period, TimeUnit.MILLISECONDS);
          subscriber.onDispose(
              () -> {
                pulse.cancel(false);
                leave();
              });
          subscriber.onRequest(this::want);
          locked(() -> sink = subscriber);
        },
        FluxSink.OverflowStrategy.BUFFER);
  }

  /**
   * Writes one or more whole events, waiting until the client wants them.
   *
   * @throws ClientGone if it has left
   */
  public void write(byte[] events) {
    lock.lock();
    try {
      while (!over && (sink == null || wanted == 0)) {
        changed.awaitUninterruptibly();
      }
      if (over || sink == null) {
        throw new ClientGone();
      }
      push(sink, events);
    } finally {
      lock.unlock();
    }
  }

  /** Ends the body; the client sees a regular end. */
  public void end() {
    lock.lock();
    try {
      while (!over && sink == null) {
        changed.awaitUninterruptibly();
      }
      boolean first = !over;
      over = true;
      if (first && sink != null) {
        sink.complete();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The client is known to have left. */
  public void leave() {
    boolean first;
    lock.lock();
    try {
      first = !over;
      over = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (first) {
      whenClientLeaves.run();
    }
  }

  public boolean isOver() {
    lock.lock();
    try {
      return over;
    } finally {
      lock.unlock();
    }
  }

  private void want(long more) {
    locked(() -> wanted = wanted > Long.MAX_VALUE - more ? Long.MAX_VALUE : wanted + more);
  }

  private void showLife(Duration longestSilence) {
    lock.lock();
    try {
      // Written a little early rather than late: the next look comes in a third of the time.
      boolean silent = System.nanoTime() - lastWrite > longestSilence.toNanos() * 2 / 3;
      if (silent && !over && sink != null && wanted > 0) {
        push(sink, SIGN_OF_LIFE);
      }
    } finally {
      lock.unlock();
    }
  }

  private void push(FluxSink<byte[]> target, byte[] events) {
    lastWrite = System.nanoTime();
    if (wanted != Long.MAX_VALUE) {
      wanted--;
    }
    target.next(events);
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
