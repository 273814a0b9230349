package dev.mosaic.domain.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One state a person's agent config once had. Holds no secret.
 *
 * @param number counts up from 1, per person
 * @param result whether an agent has run on it
 * @param reason why the agent refused it, one plain sentence; null unless refused
 */
public record ConfigVersion(
    int number,
    AgentConfig config,
    Duration idleTimeout,
    Instant savedAt,
    Origin origin,
    Result result,
    @Nullable String reason) {
  /** How many are kept; older ones are forgotten. */
  public static final int KEPT = 50;

  /** How it came about. */
  public enum Origin {
    SAVED,
    /** Its owner went back to an earlier one. */
    RETURNED,
    /** Mosaic went back to the last one that ran, because the agent refused what was saved. */
    AUTOMATIC;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of it. */
  public enum Result {
    /** No agent has tried it yet. */
    UNTRIED,
    /** An agent ran, or runs, on it. */
    RAN,
    /** The agent did not accept it. */
    REFUSED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
