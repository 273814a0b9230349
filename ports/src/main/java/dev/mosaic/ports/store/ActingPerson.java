package dev.mosaic.ports.store;

import dev.mosaic.domain.user.UserId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The person whose request the present thread serves. Set at the edge, before any use case runs.
 *
 * <p>Stores hand it to the database as the second wall: while somebody acts, whatever a store is
 * asked for on behalf of an owner comes back only if that owner is the one who acts, however the
 * question was put. Threads that serve nobody's request (the server's own work) have none; there
 * the owner a store is asked for counts.
 *
 * <p>Use cases and controllers make threads here and nowhere else, so that each says for whom it
 * works.
 */
public final class ActingPerson {
  private static final ThreadLocal<@Nullable UserId> CURRENT = new ThreadLocal<>();

  private ActingPerson() {}

  /** Empty where the thread serves nobody's request. */
  public static Optional<UserId> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * Does what a use case is entitled to do to somebody else, such as ending the sessions of a
   * person an administrator deactivates: nobody acts while it runs.
   */
  public static <T> T aside(Supplier<T> work) {
    UserId before = swap(null);
    try {
      return work.get();
    } finally {
      swap(before);
    }
  }

  /** Starts a virtual thread that works for whoever acts on this one. */
  public static Thread start(String name, Runnable work) {
    UserId person = CURRENT.get();
    return Thread.ofVirtual()
        .name(name)
        .start(
            () -> {
              swap(person);
              work.run();
            });
  }

  /** Starts a virtual thread of the server's own: nobody acts on it, whoever acts on this one. */
  public static Thread startAside(String name, Runnable work) {
    return Thread.ofVirtual().name(name).start(work);
  }

  /** Makes somebody else, or nobody, the one who acts; returns who it was, to be set again. */
  public static @Nullable UserId swap(@Nullable UserId next) {
    UserId before = CURRENT.get();
    if (next == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(next);
    }
    return before;
  }
}
