package dev.mosaic.application.llm;

import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which models failed a moment ago, so that an agent with another one to ask is not made to wait
 * for them again: within one turn, or for a minute. A change of the account wipes the slate.
 */
final class FailedRoutes {
  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final Duration TURN = Duration.ofMinutes(10);
  private static final int MANY = 1_000;

  private final Map<Key, Failure> failures = new ConcurrentHashMap<>();
  private final Clock clock;

  FailedRoutes(Clock clock) {
    this.clock = clock;
  }

  private record Key(UserId user, ProviderId account, String model) {}

  private record Failure(ProviderFault fault, @Nullable String trace, Instant at) {}

  void note(Route route, @Nullable String trace, ProviderFault fault) {
    Instant now = clock.instant();
    if (failures.size() >= MANY) {
      failures.values().removeIf(old -> old.at().plus(TURN).isBefore(now));
    }
    failures.put(keyOf(route), new Failure(fault, trace, now));
  }

  void forget(Route route) {
    failures.remove(keyOf(route));
  }

  /** Why it need not be asked now; empty if it should be. */
  Optional<ProviderFault> recent(Route route, @Nullable String trace) {
    Instant now = clock.instant();
    return Optional.ofNullable(failures.get(keyOf(route)))
        .filter(failure -> failure.at().isAfter(route.account().updatedAt()))
        .filter(failure -> failure.at().plus(lifeOf(failure, trace)).isAfter(now))
        .map(Failure::fault);
  }

  private static Duration lifeOf(Failure failure, @Nullable String trace) {
    return trace != null && Objects.equals(trace, failure.trace()) ? TURN : REMEMBERED;
  }

  private static Key keyOf(Route route) {
    // What one of an account's users meets says nothing to the others.
    return new Key(route.user(), route.account().id(), route.model());
  }
}
