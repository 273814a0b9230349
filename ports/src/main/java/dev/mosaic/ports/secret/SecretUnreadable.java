package dev.mosaic.ports.secret;

/** A sealed secret does not open. Names the place, never the content. */
public final class SecretUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SecretUnreadable(String place, String reason) {
    super("cannot open " + place + ": " + reason);
  }
}
