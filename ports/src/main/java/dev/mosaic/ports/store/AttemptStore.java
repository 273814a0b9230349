package dev.mosaic.ports.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts failed tries, so that guessing takes forever. */
public interface AttemptStore {
  /** The count of a key whose window is still open. */
  Optional<Count> find(String key, Instant now);

  /**
   * Adds one failure, atomically. The window begins with its first failure and is not moved by
   * later ones, so that nobody is kept out for longer than one window.
   *
   * @param key at most 200 characters; holds nothing that was typed in the clear
   */
  Count add(String key, Instant now, Duration window);

  /** Forgets the failures of a key. */
  void forget(String key);

  /** Forgets windows that are over; returns how many. */
  int deleteExpired(Instant now);

  /**
   * Failures within one window.
   *
   * @param endsAt when the window is over
   */
  record Count(int failures, Instant endsAt) {}
}
