package dev.mosaic.application.facts;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Answers of a store, each good until something about its subject changes.
 *
 * <p>While a person acts, only what is theirs is answered from memory; about anything else the
 * store is asked every time: what it answers them is up to the database, and may be less than there
 * is.
 */
final class Remembered<S extends Changes.Subject, T> {
  // More than an instance has people; what is forgotten is asked for again.
  private static final int MANY = 10_000;

  private final Map<S, Answer<T>> answers = new ConcurrentHashMap<>();
  private final Changes changes;
  private final Function<S, T> store;
  private final Predicate<T> worthIt;
  private final BiFunction<S, T, Optional<UserId>> ownerOf;
  private final ToLongFunction<S> changesOf;

  /**
   * @param worthIt which answers are kept
   * @param ownerOf whose an answer is; empty if it is nobody's
   */
  Remembered(
      Changes changes,
      Function<S, T> store,
      Predicate<T> worthIt,
      BiFunction<S, T, Optional<UserId>> ownerOf) {
    this(changes, store, worthIt, ownerOf, changes::of);
  }

  /**
   * @param changesOf how many changes there were so far of whatever an answer depends on
   */
  Remembered(
      Changes changes,
      Function<S, T> store,
      Predicate<T> worthIt,
      BiFunction<S, T, Optional<UserId>> ownerOf,
      ToLongFunction<S> changesOf) {
    this.ownerOf = ownerOf;
    this.changesOf = changesOf;
    this.changes = changes;
    this.store = store;
    this.worthIt = worthIt;
  }

  private record Answer<T>(T value, long after) {}

  T of(S subject) {
    // What an open transaction wrote may yet be undone: others must not be told.
    if (changes.isTransactionOpen()) {
      return store.apply(subject);
    }
    long now = changesOf.applyAsLong(subject);
    Answer<T> known = answers.get(subject);
    if (known != null && known.after() == now && mayBeTold(subject, known.value())) {
      return known.value();
    }
    return read(subject, now);
  }

  private boolean mayBeTold(S subject, T value) {
    Optional<UserId> acting = ActingPerson.current();
    return acting.isEmpty() || ownerOf.apply(subject, value).equals(acting);
  }

  private T read(S subject, long before) {
    T value = store.apply(subject);
    if (worthIt.test(value) && mayBeTold(subject, value)) {
      if (answers.size() >= MANY) {
        answers.clear();
      }
      // Counted before it was read: a change meanwhile makes it worthless.
      answers.put(subject, new Answer<>(value, before));
    }
    return value;
  }
}
