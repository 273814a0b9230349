package dev.mosaic.ports.store;

import dev.mosaic.domain.user.UserId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The person whose request the present thread serves. Bound at the edge, before any use case runs.
 *
 * <p>Stores hand it to the database as the second wall: while somebody acts, whatever a store is
 * asked for on behalf of an owner comes back only if that owner is the one who acts, however the
 * question was put. Threads that serve nobody's request (the server's own work) have none; there
 * the owner a store is asked for counts.
 *
 * <p>It cannot be set, only bound for the length of a call, so that no thread goes on as somebody
 * it served before. Threads are made here and nowhere else, so that each says for whom it works.
 */
public final class ActingPerson {
  private static final ScopedValue<Optional<UserId>> CURRENT = ScopedValue.newInstance();

  private ActingPerson() {}

  /** Empty where the thread serves nobody's request. */
  public static Optional<UserId> current() {
    return CURRENT.orElse(Optional.empty());
  }

  /** Does what this person asked for, as them. */
  public static <T> T as(UserId person, Supplier<T> work) {
    return within(Optional.of(person), work);
  }

  /**
   * Does what a use case is entitled to do to somebody else, such as ending the sessions of a
   * person an administrator deactivates: nobody acts while it runs.
   */
  public static <T> T aside(Supplier<T> work) {
    return within(Optional.empty(), work);
  }

  /** Starts a virtual thread that works for the person who acts on this one. */
  public static Thread start(String name, Runnable work) {
    Optional<UserId> person = current();
    return startAside(name, () -> ScopedValue.where(CURRENT, person).run(work));
  }

  /** Starts a virtual thread of the server's own: nobody acts on it, even if somebody does here. */
  public static Thread startAside(String name, Runnable work) {
    return Thread.ofVirtual().name(name).start(work);
  }

  private static <T> T within(Optional<UserId> person, Supplier<T> work) {
    return ScopedValue.where(CURRENT, person).call(work::get);
  }
}
