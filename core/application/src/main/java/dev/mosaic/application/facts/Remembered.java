package dev.mosaic.application.facts;

import dev.mosaic.ports.store.ActingPerson;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers of a store, each good until something about its subject changes.
 *
 * <p>While a person acts, the store is asked every time: what it answers them is up to the
 * database, and may be less than there is.
 */
final class Remembered<S extends Changes.Subject, T> {
  // More than an instance has people; what is forgotten is asked for again.
  private static final int MANY = 10_000;

  private final Map<S, Answer<T>> answers = new ConcurrentHashMap<>();
  private final Changes changes;
  private final Function<S, T> store;
  private final Predicate<T> worthIt;

  /**
   * @param worthIt which answers are kept
   */
  Remembered(Changes changes, Function<S, T> store, Predicate<T> worthIt) {
    this.changes = changes;
    this.store = store;
    this.worthIt = worthIt;
  }

  private record Answer<T>(T value, long after) {}

  T of(S subject) {
    if (ActingPerson.current().isPresent()) {
      return store.apply(subject);
    }
    long now = changes.of(subject);
    Answer<T> known = answers.get(subject);
    return known != null && known.after() == now ? known.value() : read(subject, now);
  }

  private T read(S subject, long before) {
    T value = store.apply(subject);
    if (worthIt.test(value)) {
      if (answers.size() >= MANY) {
        answers.clear();
      }
      // Counted before it was read: a change meanwhile makes it worthless.
      answers.put(subject, new Answer<>(value, before));
    }
    return value;
  }
}
