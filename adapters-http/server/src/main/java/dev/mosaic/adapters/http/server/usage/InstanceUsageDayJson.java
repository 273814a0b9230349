package dev.mosaic.adapters.http.server.usage;

import dev.mosaic.domain.llm.DayUsage;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What all agents together used on one day.
 *
 * @param day in UTC, as 2026-11-30
 */
@Serdeable
public record InstanceUsageDayJson(
    String day,
    long calls,
    long failed,
    long inputTokens,
    long outputTokens,
    long cacheReadTokens,
    long cacheWriteTokens,
    boolean estimated,
    boolean toldWrongly) {

  static InstanceUsageDayJson of(DayUsage day) {
    return new InstanceUsageDayJson(
        day.day().toString(),
        day.calls(),
        day.failed(),
        day.tokens().input(),
        day.tokens().output(),
        day.tokens().cacheRead(),
        day.tokens().cacheWrite(),
        day.tokens().estimated(),
        day.tokens().toldWrongly());
  }
}
