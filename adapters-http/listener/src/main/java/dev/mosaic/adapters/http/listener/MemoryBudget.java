package dev.mosaic.adapters.http.listener;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Memory for the bodies of requests under way, shared out so that nobody takes it all: each has a
 * share at most, and a part is kept back for those who hold nothing yet.
 *
 * @param <K> those that share the memory
 */
public final class MemoryBudget<K> {
  private static final int RESERVED = 4;
  private static final int SMALL = 16;

  private final long all;
  private final long share;
  private final Map<K, Long> held = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private long taken;

  /**
   * A budget of which a quarter is kept back.
   *
   * @param all bytes there are
   * @param share bytes one of them may hold at once
   */
  public MemoryBudget(long all, long share) {
    this.all = all;
    this.share = share;
  }

  /** Takes memory if there is some for this one now; what is taken has to be given back. */
  public boolean take(K who, long bytes) {
    lock.lock();
    try {
      return takeNow(who, bytes);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes memory, waiting for it.
   *
   * @param patience how long to wait at most
   * @return whether it was taken
   */
  public boolean take(K who, long bytes, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (!takeNow(who, bytes)) {
        if (left <= 0 || bytes > share) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Gives back what was taken. */
  public void giveBack(K who, long bytes) {
    lock.lock();
    try {
      taken -= bytes;
      held.computeIfPresent(who, (ignored, holds) -> holds == bytes ? null : holds - bytes);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Bytes taken by all together. */
  public long taken() {
    lock.lock();
    try {
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private boolean takeNow(K who, long bytes) {
    long holds = held.getOrDefault(who, 0L);
    if (bytes == 0) {
      return true;
    }
    if (holds + bytes > share || taken + bytes > allFor(holds, bytes)) {
      return false;
    }
    taken += bytes;
    held.put(who, holds + bytes);
    return true;
  }

  // The last quarter is for small bodies of those who hold nothing, however many others collude.
  private long allFor(long holds, long bytes) {
    long reserve = all / RESERVED;
    return holds == 0 && bytes <= reserve / SMALL ? all : all - reserve;
  }
}
