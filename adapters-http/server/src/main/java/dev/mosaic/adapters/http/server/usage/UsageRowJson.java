package dev.mosaic.adapters.http.server.usage;

import dev.mosaic.domain.llm.ModelUsage;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What one model of one account was used on one day.
 *
 * @param day in UTC, as 2026-11-30
 * @param provider name of the account
 * @param shared whether it was somebody else's, who shared it
 * @param model the vendor's own id
 */
@Serdeable
public record UsageRowJson(
    String day,
    String provider,
    boolean shared,
    String model,
    long calls,
    long failed,
    long inputTokens,
    long outputTokens,
    long cacheReadTokens,
    long cacheWriteTokens,
    boolean estimated,
    boolean toldWrongly) {

  public static UsageRowJson of(ModelUsage row) {
    return new UsageRowJson(
        row.day().toString(),
        row.provider().value(),
        row.provider().isShared(),
        row.model(),
        row.calls(),
        row.failed(),
        row.tokens().input(),
        row.tokens().output(),
        row.tokens().cacheRead(),
        row.tokens().cacheWrite(),
        row.tokens().estimated(),
        row.tokens().toldWrongly());
  }
}
