package dev.mosaic.adapters.http.server.stream;

import dev.mosaic.adapters.http.protocol.sse.Framing;
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
  private static final byte[] SIGN_OF_LIFE = Framing.comment("keep-alive");

  private final Runnable whenClientLeaves;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private ClientConnection.@Nullable Watch watch;
  private @Nullable FluxSink<byte[]> sink;
  private long wanted;
  private boolean over;
  private long lastWrite = System.nanoTime();

  private StreamedBody(Runnable whenClientLeaves) {
    this.whenClientLeaves = whenClientLeaves;
  }

  /**
   * A body for this client.
   *
   * @param whenClientLeaves called once, from any thread, if the client leaves before the end, be
   *     it before the answer has begun
   */
  public static StreamedBody to(ClientConnection client, Runnable whenClientLeaves) {
    StreamedBody body = new StreamedBody(whenClientLeaves);
    body.watch = client.whenClosed(body::leave);
    return body;
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
          attach(subscriber);
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

  /** Ends the body; a client that is still there sees a regular end. */
  public void end() {
    if (finish() && sink != null) {
      sink.complete();
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

  private void leave() {
    if (finish()) {
      whenClientLeaves.run();
    }
  }

  /** Whether this call is the one that ended it. */
  private boolean finish() {
    lock.lock();
    try {
      boolean first = !over;
      over = true;
      changed.signalAll();
      if (watch != null) {
        watch.close();
      }
      return first;
    } finally {
      lock.unlock();
    }
  }

  private void attach(FluxSink<byte[]> subscriber) {
    lock.lock();
    try {
      sink = subscriber;
      changed.signalAll();
      if (over) {
        subscriber.complete();
      }
    } finally {
      lock.unlock();
    }
  }

  private void want(long more) {
    lock.lock();
    try {
      wanted = wanted > Long.MAX_VALUE - more ? Long.MAX_VALUE : wanted + more;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
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
}
