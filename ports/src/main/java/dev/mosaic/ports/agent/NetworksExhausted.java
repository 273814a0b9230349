package dev.mosaic.ports.agent;

/** The configured range has no subnet left. */
public final class NetworksExhausted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NetworksExhausted(String range) {
    super("no free subnet in " + range);
  }
}
