package dev.mosaic.testkit.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class HandMovedClock extends Clock {
  /** Where {@link #started} begins: whole seconds, so that no store's precision shows. */
  public static final Instant START = Instant.parse("2026-01-01T09:00:00Z");

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  private HandMovedClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  public static HandMovedClock started() {
    return startedAt(START);
  }

  public static HandMovedClock startedAt(Instant start) {
    return new HandMovedClock(new AtomicReference<>(start), ZoneOffset.UTC);
  }

  public void advance(Duration step) {
    now.updateAndGet(time -> time.plus(step));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new HandMovedClock(now, other);
  }
}
