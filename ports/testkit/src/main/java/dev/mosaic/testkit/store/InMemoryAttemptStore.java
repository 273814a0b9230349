package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.AttemptStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Failed tries in memory. */
public final class InMemoryAttemptStore implements AttemptStore, Rollbackable {
  private final Rows<String, Count> counts = new Rows<>();

  @Override
  public Optional<Count> find(String key, Instant now) {
    return counts.with(
        rows -> Optional.ofNullable(rows.get(key)).filter(count -> isOpen(count, now)));
  }

  @Override
  public Count add(String key, Instant now, Duration window) {
    return counts.with(
        rows -> {
          Count old = rows.get(key);
          Count next =
              old != null && isOpen(old, now)
                  ? new Count(old.failures() + 1, old.endsAt())
                  : new Count(1, now.plus(window));
          rows.put(key, next);
          return next;
        });
  }

  @Override
  public void forget(String key) {
    counts.with(rows -> rows.remove(key) != null);
  }

  @Override
  public int deleteExpired(Instant now) {
    return counts.with(
        rows -> {
          int before = rows.size();
          rows.values().removeIf(count -> !isOpen(count, now));
          return before - rows.size();
        });
  }

  @Override
  public Runnable snapshot() {
    return counts.snapshot();
  }

  private static boolean isOpen(Count count, Instant now) {
    return now.isBefore(count.endsAt());
  }
}
