package dev.mosaic.domain.agent;

import dev.mosaic.domain.user.ShownText;
import java.util.Locale;

/**
 * Why an agent does not run, for its owner to read.
 *
 * @param message what happened, one plain sentence without internals
 * @param hint what to do next, one plain sentence
 */
public record AgentFault(Code code, String message, String hint) {
  public AgentFault {
    message = ShownText.told(message);
    hint = ShownText.told(hint);
  }

  /** Stable codes of the HTTP contract, in lower case there. */
  public enum Code {
    DOCKER_UNAVAILABLE,
    IMAGE_MISSING,
    IMAGE_PULL_FAILED,
    SETTINGS_INVALID,
    START_TIMEOUT,
    CRASHED,
    OUT_OF_MEMORY,
    NO_PROVIDER,
    NETWORK_EXHAUSTED;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether trying again without changing anything can help. */
    public boolean isTransient() {
      return this == START_TIMEOUT || this == CRASHED || this == DOCKER_UNAVAILABLE;
    }
  }
}
