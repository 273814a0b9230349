package dev.mosaic.domain.llm;

import dev.mosaic.domain.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How many tokens a person's agent may use in a calendar month.
 *
 * @param own what its owner allows; null without such a limit
 * @param instance what the administrator allows everybody; null without such a limit
 */
public record TokenLimits(@Nullable Long own, @Nullable Long instance) {
  /** The lesser of the two limits, which is the one that counts; null without any. */
  public @Nullable Long effective() {
    if (own == null || instance == null) {
      return own == null ? instance : own;
    }
    return Math.min(own, instance);
  }

  /** Whether nothing is left after that many tokens. */
  public boolean areUsedUpBy(long tokens) {
    Long limit = effective();
    return limit != null && tokens >= limit;
  }

  /**
   * A limit as somebody sets it.
   *
   * @param monthlyTokens null for no limit
   * @return the same
   * @throws InvalidInput for one that allows nothing
   */
  public static @Nullable Long checked(@Nullable Long monthlyTokens) {
    if (monthlyTokens != null && monthlyTokens < 1) {
      throw new InvalidInput("monthlyTokens", "out_of_range", "Give at least 1, or leave it out.");
    }
    return monthlyTokens;
  }
}
