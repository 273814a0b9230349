package dev.mosaic.application.llm;

import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.UsageStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * What one person's agent used in a month, and what is set aside for its calls under way. Read from
 * the store once a month, and counted from then on: one server owns its database, so that nobody
 * else writes calls down.
 */
final class MonthlyUse {
  private final UserId owner;
  private final UsageStore usage;
  private final Map<UUID, Reservation> reservations = new HashMap<>();
  // Calls are written down beside each other, but none while the sum is read: it would be in the
  // sum and counted as well, or neither.
  private final ReadWriteLock books = new ReentrantReadWriteLock();
  private @Nullable Instant since;
  private long used;

  MonthlyUse(UserId owner, UsageStore usage) {
    this.owner = owner;
    this.usage = usage;
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

  /** Writes a call down. It counts also where that fails: the limit is not lifted by a fault. */
  void append(LlmCall call) {
    books.readLock().lock();
    try {
      usage.append(call);
    } finally {
      count(call);
      books.readLock().unlock();
    }
  }

  private boolean reserveNow(Reservation wanted, Instant now, long limit) {
    reservations.values().removeIf(old -> !old.expiresAt().isAfter(now));
    long taken = used;
    for (Reservation other : reservations.values()) {
      taken = sum(taken, other.tokens());
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
      long sum = ActingPerson.aside(() -> usage.tokensSince(owner, month));
      synchronized (this) {
        since = month;
        used = sum;
      }
    } finally {
      books.writeLock().unlock();
    }
  }

  private synchronized void count(LlmCall call) {
    if (since != null && !call.startedAt().isBefore(since)) {
      used = sum(used, call.usage().total());
    }
  }

  private static long sum(long some, long more) {
    return some > Long.MAX_VALUE - more ? Long.MAX_VALUE : some + more;
  }
}
