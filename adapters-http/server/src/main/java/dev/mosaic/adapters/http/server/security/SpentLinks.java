package dev.mosaic.adapters.http.server.security;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Links that were used, until they are over anyway. In memory, as there is one server per database;
 * a restart within the minute forgets them.
 */
final class SpentLinks {
  private final Map<String, Instant> ends = new HashMap<>();
  private final Clock clock;

  SpentLinks(Clock clock) {
    this.clock = clock;
  }

  /** False if it was used before: of any number of parallel calls one gets true. */
  synchronized boolean spend(String id, Instant end) {
    Instant now = clock.instant();
    ends.values().removeIf(over -> !now.isBefore(over));
    return ends.putIfAbsent(id, end) == null;
  }
}
