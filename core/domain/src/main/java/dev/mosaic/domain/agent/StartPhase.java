package dev.mosaic.domain.agent;

import java.util.Locale;

/** How far a start has come, in the order of happening. */
public enum StartPhase {
  IMAGE,
  NETWORK,
  CONTAINER,
  GATEWAY;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
