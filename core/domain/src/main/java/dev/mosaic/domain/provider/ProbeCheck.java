package dev.mosaic.domain.provider;

import java.util.Locale;

/**
 * One rung of a check.
 *
 * @param ms how long it took, in milliseconds
 */
public record ProbeCheck(Id id, boolean ok, long ms) {
  /** The rungs in their order. */
  public enum Id {
    ADDRESS,
    CONNECT,
    AUTH,
    MODELS,
    COMPLETION,
    STREAMING;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
