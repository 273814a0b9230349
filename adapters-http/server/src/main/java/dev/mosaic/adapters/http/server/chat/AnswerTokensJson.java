package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.domain.llm.TokenUsage;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Tokens of an answer, counted by Mosaic.
 *
 * @param input read by models, without what came from a vendor's cache
 * @param output written by them, thinking included
 * @param cached input that came from a vendor's cache
 * @param estimated whether some of it is a guess, because a vendor told none
 */
@Serdeable
public record AnswerTokensJson(long input, long output, long cached, boolean estimated) {

  static AnswerTokensJson of(TokenUsage tokens) {
    return new AnswerTokensJson(
        tokens.input() + tokens.cacheWrite(),
        tokens.output(),
        tokens.cacheRead(),
        tokens.estimated());
  }
}
