package dev.mosaic.application.llm;

import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.ports.store.ActingPerson;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one person's agent used in a month, of everything or of one account, and what is set aside
 * for its calls under way. Read from the store once a month, and counted from then on: one server
 * owns its database, so that nobody else writes calls down.
 */
final class MonthlyUse {
  private final ToLongFunction<Instant> sum;
  private final Map<UUID, Reservation> reservations = new HashMap<>();
  // Calls are written down beside each other, but none while the sum is read: it would be in the
  // sum and counted as well, or neither.
  private final ReadWriteLock books = new ReentrantReadWriteLock();
  private @Nullable Instant since;
  private long used;

  /**
   * @param sum reads from the store what was used since a month began
   */
  MonthlyUse(ToLongFunction<Instant> sum) {
    this.sum = sum;
  }

  /**
   * Tokens set aside for a call under way.
   *
   * @param expiresAt from when on it counts no more, if it was not given back
   */
  record Reservation(UUID id, long tokens, Instant expiresAt) {}

  /**
   * Sets tokens aside, unless use and what is set aside leaves nothing of the limit. Calls at once
   * are decided one after the other.
   *
   * @param month when the month of `now` began
   * @return whether it did
   */
  boolean reserve(Reservation wanted, Instant month, Instant now, long limit) {
    while (true) {
      synchronized (this) {
        if (month.equals(since)) {
          return reserveNow(wanted, now, limit);
        }
      }
      read(month);
    }
  }

  /** Gives back what is set aside for a call, if anything is. */
  synchronized void release(Reservation reservation) {
    reservations.remove(reservation.id());
  }

  /**
   * Has a call written down. It counts also where that fails: the limit is not lifted by a fault.
   */
  void append(LlmCall call, Runnable writing) {
    books.readLock().lock();
    try {
      writing.run();
    } finally {
      count(call);
      books.readLock().unlock();
    }
  }

  private boolean reserveNow(Reservation wanted, Instant now, long limit) {
    reservations.values().removeIf(old -> !old.expiresAt().isAfter(now));
    long taken = used;
    for (Reservation other : reservations.values()) {
      taken = added(taken, other.tokens());
    }
    if (taken >= limit) {
      return false;
    }
    reservations.put(wanted.id(), wanted);
    return true;
  }

  private void read(Instant month) {
    books.writeLock().lock();
    try {
      // Remembered for whoever calls next, so that it must not depend on who acts now.
      long read = ActingPerson.aside(() -> sum.applyAsLong(month));
      synchronized (this) {
        since = month;
        used = read;
      }
    } finally {
      books.writeLock().unlock();
    }
  }

  private synchronized void count(LlmCall call) {
    if (since != null && !call.startedAt().isBefore(since)) {
      used = added(used, call.usage().total());
    }
  }

  private static long added(long some, long more) {
    return some > Long.MAX_VALUE - more ? Long.MAX_VALUE : some + more;
  }
}
