package dev.mosaic.ports.agent;

import org.jspecify.annotations.Nullable;

/** The gateway could not be talked to, or the connection to it broke. */
public final class AgentUnreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AgentUnreachable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
