package dev.mosaic.application.llm;

import dev.mosaic.application.setup.InvalidPolicy;
import java.time.Duration;

/**
 * How long models are waited for.
 *
 * @param firstToken how long a model may take to its first token while another one could be asked
 * @param firstTokenOfLast how long it may take where it is the last; shorter than the gateway's own
 *     300 s, so that Mosaic is the one who says what went wrong
 */
public record AskPolicy(Duration firstToken, Duration firstTokenOfLast) {
  /** How long a gateway waits for a model before it gives up by itself. */
  public static final Duration PATIENCE_OF_GATEWAY = Duration.ofSeconds(300);

  public static final AskPolicy STANDARD =
      new AskPolicy(Duration.ofSeconds(30), Duration.ofSeconds(240));

  public AskPolicy {
    InvalidPolicy.unlessPositive(firstToken, "firstToken");
    InvalidPolicy.unless(
        firstToken.compareTo(firstTokenOfLast) <= 0,
        "firstToken must not be longer than firstTokenOfLast.");
    InvalidPolicy.unless(
        firstTokenOfLast.compareTo(PATIENCE_OF_GATEWAY) < 0,
        "firstTokenOfLast must be shorter than the %d s an agent's gateway waits."
            .formatted(PATIENCE_OF_GATEWAY.toSeconds()));
  }
}
