package dev.mosaic.adapters.http.agents;

import dev.mosaic.application.llm.RelayedAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** An answer that gives one piece again and again, or once and then nothing. */
final class ScriptedRelayedAnswer implements RelayedAnswer {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicLong given = new AtomicLong();
  private byte[] piece = {};
  private long times = Long.MAX_VALUE;
  private boolean hangs;
  private volatile boolean interrupted;
  private volatile boolean closedWhileInterrupted;

  ScriptedRelayedAnswer willGive(String text) {
    piece = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** After the first piece. */
  void thenHang() {
    times = 1;
    hangs = true;
  }

  void thenEndAfter(long pieces) {
    times = pieces;
  }

  /** Bytes handed out so far. */
  long given() {
    return given.get() * piece.length;
  }

  boolean wasInterrupted() {
    return interrupted;
  }

  boolean wasClosedByAnInterruptedThread() {
    return closedWhileInterrupted;
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  boolean awaitClosed(long seconds) throws InterruptedException {
    return closed.await(seconds, TimeUnit.SECONDS);
  }

  @Override
  public String contentType() {
    return "text/event-stream";
  }

  @Override
  public Optional<byte[]> next() {
    if (given.get() < times) {
      given.incrementAndGet();
      return Optional.of(piece);
    }
    if (hangs) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        interrupted = true;
        Thread.currentThread().interrupt();
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    closedWhileInterrupted = Thread.currentThread().isInterrupted();
    closed.countDown();
  }
}
