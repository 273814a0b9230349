package dev.mosaic.domain.agent;

import dev.mosaic.domain.InvalidInput;
import java.util.Locale;

/**
 * What agents reach besides Mosaic, and whether they hold keys; the same for all of an instance.
 */
public enum AgentEgress {
  /** Nothing; models are called through Mosaic, which keeps the keys. */
  CLOSED(false, true),
  /** The internet; models are called through Mosaic, which keeps the keys. */
  OPEN(true, true),
  /** The internet, their models included: each container holds its owner's keys in the clear. */
  DIRECT(true, false);

  private final boolean internet;
  private final boolean throughMosaic;

  AgentEgress(boolean internet, boolean throughMosaic) {
    this.internet = internet;
    this.throughMosaic = throughMosaic;
  }

  /** Whether agents reach anything besides Mosaic. */
  public boolean internet() {
    return internet;
  }

  /** Whether Mosaic calls the vendors for them. */
  public boolean throughMosaic() {
    return throughMosaic;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #label} back. */
  public static AgentEgress ofLabel(String label) {
    for (AgentEgress egress : values()) {
      if (egress.label().equals(label)) {
        return egress;
      }
    }
    throw new InvalidInput("egress", "unknown_egress", "Choose one of closed, open, direct.");
  }
}
