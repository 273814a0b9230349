package dev.mosaic.application.oidc;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Things that are wanted again within minutes, in memory: a restart asks people to begin anew. The
 * oldest make room when there are too many, so that a flood cannot fill the memory.
 */
final class Waiting<K, V> {
  private static final int CAPACITY = 10_000;

  private final Map<K, V> waiting =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
          return size() > CAPACITY;
        }
      };
  private final Function<V, Instant> end;
  private final Clock clock;

  Waiting(Function<V, Instant> end, Clock clock) {
    this.end = end;
    this.clock = clock;
  }

  synchronized void put(K key, V value) {
    waiting.values().removeIf(this::isOver);
    waiting.put(key, value);
  }

  synchronized Optional<V> find(K key) {
    return Optional.ofNullable(waiting.get(key)).filter(value -> !isOver(value));
  }

  /** Finds and removes: of any number of parallel calls one gets it. */
  synchronized Optional<V> take(K key) {
    return Optional.ofNullable(waiting.remove(key)).filter(value -> !isOver(value));
  }

  private boolean isOver(V value) {
    return !clock.instant().isBefore(end.apply(value));
  }
}
