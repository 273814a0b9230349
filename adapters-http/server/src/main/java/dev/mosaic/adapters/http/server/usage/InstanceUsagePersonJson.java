package dev.mosaic.adapters.http.server.usage;

import dev.mosaic.application.usage.ShowInstanceUsage;
import dev.mosaic.domain.llm.PersonUsage;
import io.micronaut.serde.annotation.Serdeable;

/** What one person's agent used in all. */
@Serdeable
public record InstanceUsagePersonJson(
    String id,
    String username,
    long calls,
    long failed,
    long inputTokens,
    long outputTokens,
    long cacheReadTokens,
    long cacheWriteTokens,
    boolean estimated,
    boolean toldWrongly) {

  static InstanceUsagePersonJson of(ShowInstanceUsage.Named named) {
    PersonUsage sums = named.usage();
    return new InstanceUsagePersonJson(
        sums.person().toString(),
        named.username(),
        sums.calls(),
        sums.failed(),
        sums.tokens().input(),
        sums.tokens().output(),
        sums.tokens().cacheRead(),
        sums.tokens().cacheWrite(),
        sums.tokens().estimated(),
        sums.tokens().toldWrongly());
  }
}
