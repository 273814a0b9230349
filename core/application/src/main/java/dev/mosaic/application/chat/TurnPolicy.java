package dev.mosaic.application.chat;

import dev.mosaic.application.setup.InvalidPolicy;
import java.time.Duration;

/**
 * How an agent is waited for before it is asked.
 *
 * @param news how often those who wait hear how far the agent is; what fails before the first news
 *     is an answer of its own and not the end of a stream
 * @param settings how long changed settings may wait for an answer under way; after that the
 *     message goes to the agent as it is
 * @param pause before a gateway that could not be heard is tried again; longer after each failure
 */
public record TurnPolicy(Duration news, Duration settings, Duration pause) {
  public static final TurnPolicy STANDARD =
      new TurnPolicy(Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(1));

  public TurnPolicy {
    InvalidPolicy.unlessPositive(news, "news");
    InvalidPolicy.unlessPositive(pause, "pause");
    InvalidPolicy.unless(
        news.compareTo(settings) <= 0, "news must not be less often than settings lets wait.");
  }

  /** How many times those who wait for settings hear so. */
  long newsOfSettings() {
    return settings.dividedBy(news);
  }
}
