package dev.mosaic.application.facts;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.user.UserId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Counts the changes to what is stored of each person and each agent, so that what was read before
 * a change can be distinguished from what is settled.
 */
final class Changes {
  private final Map<Subject, Long> counts = new ConcurrentHashMap<>();

  /** What changed in the thread's open transaction; unbound where none is open. */
  private final ScopedValue<Set<Subject>> uncommitted = ScopedValue.newInstance();

  /** Whom a change concerns. */
  sealed interface Subject {
    /** A person with all that is theirs, apart from their agent. */
    record Person(UserId id) implements Subject {}

    record Agent(AgentId id) implements Subject {}

    /**
     * What is shared by whomever with whomever: a change of one person's may be one of everybody
     * else's.
     */
    enum Shares implements Subject {
      ALL
    }
  }

  /** How many changes there were so far; compare for equality only. */
  long of(Subject subject) {
    return counts.getOrDefault(subject, 0L);
  }

  /** Does a store's write and counts it, also where it fails: it may have been committed. */
  <T> T during(Subject subject, Supplier<T> write) {
    try {
      return write.get();
    } finally {
      count(subject);
      if (uncommitted.isBound()) {
        uncommitted.get().add(subject);
      }
    }
  }

  /** Like {@link #during(Subject, Supplier)}, for writes that answer nothing. */
  void during(Subject subject, Runnable write) {
    during(
        subject,
        () -> {
          write.run();
          return true;
        });
  }

  /**
   * Does a transaction. What it changed is counted again once it has ended: others went on reading
   * what was there before until then.
   */
  <T> T transaction(Supplier<T> work) {
    if (uncommitted.isBound()) {
      return work.get();
    }
    Set<Subject> changed = new HashSet<>();
    try {
      return ScopedValue.where(uncommitted, changed).call(work::get);
    } finally {
      changed.forEach(this::count);
    }
  }

  /** Whether this thread's changes can still be undone, so that it reads what nobody else does. */
  boolean isTransactionOpen() {
    return uncommitted.isBound();
  }

  private void count(Subject subject) {
    counts.merge(subject, 1L, Long::sum);
  }
}
