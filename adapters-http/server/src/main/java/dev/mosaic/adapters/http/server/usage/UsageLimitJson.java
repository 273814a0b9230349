package dev.mosaic.adapters.http.server.usage;

import dev.mosaic.application.llm.Budget;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the month's budget stands, in tokens of all kinds.
 *
 * @param own what you allow your agent; null without such a limit
 * @param instance what the administrator allows everybody's; null without such a limit
 * @param effective the lesser of the two; null without any
 * @param resetsAt when the next month begins, UTC
 */
@Serdeable
public record UsageLimitJson(
    @Nullable Long own,
    @Nullable Long instance,
    @Nullable Long effective,
    long usedThisMonth,
    Instant resetsAt) {

  static UsageLimitJson of(Budget.Standing standing) {
    return new UsageLimitJson(
        standing.limits().own(),
        standing.limits().instance(),
        standing.limits().effective(),
        standing.used(),
        standing.resetsAt());
  }
}
