package dev.mosaic.testkit.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A table of an in-memory store: its rows in the order they came, changed by one thread at a time.
 */
final class Rows<K, V> implements Rollbackable {
  private final Map<K, V> rows = new LinkedHashMap<>();

  synchronized <R> R with(Function<Map<K, V>, R> work) {
    return work.apply(rows);
  }

  /** Removes the rows that match; returns how many. */
  synchronized long remove(BiPredicate<K, V> matching) {
    int before = rows.size();
    rows.entrySet().removeIf(row -> matching.test(row.getKey(), row.getValue()));
    return before - (long) rows.size();
  }

  @Override
  public synchronized Runnable snapshot() {
    Map<K, V> before = new LinkedHashMap<>(rows);
    return () -> restore(before);
  }

  private synchronized void restore(Map<K, V> before) {
    rows.clear();
    rows.putAll(before);
  }
}
