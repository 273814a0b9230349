package dev.mosaic.adapters.http.server.usage;

import dev.mosaic.domain.llm.TokenUsage;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Calls and their tokens. Cache reads and writes are not counted as input too.
 *
 * @param calls all of them
 * @param failed those that gave no whole answer, cancelled ones aside
 * @param estimated whether some of it is a guess, because a vendor reported none
 * @param toldWrongly whether a vendor reported more than its model can use; the most it can use is
 *     given here instead
 */
@Serdeable
public record TokensJson(
    long calls,
    long failed,
    long inputTokens,
    long outputTokens,
    long cacheReadTokens,
    long cacheWriteTokens,
    boolean estimated,
    boolean toldWrongly) {

  static TokensJson of(long calls, long failed, TokenUsage tokens) {
    return new TokensJson(
        calls,
        failed,
        tokens.input(),
        tokens.output(),
        tokens.cacheRead(),
        tokens.cacheWrite(),
        tokens.estimated(),
        tokens.toldWrongly());
  }
}
