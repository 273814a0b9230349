package dev.mosaic.domain.llm;

import java.util.Locale;

/** How a call to a vendor ended. */
public enum CallEnd {
  /** Answered to its end. */
  COMPLETE,
  /** Not answered at all. */
  FAILED,
  /** The vendor broke off in mid-answer. */
  CUT_OFF,
  /** The agent or its person went away. */
  CANCELLED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #label} back. */
  public static CallEnd ofLabel(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
