package dev.mosaic.adapters.postgres.sealing;

/** `MOSAIC_SECRET_KEY` cannot be used. The message is one sentence that never holds any of it. */
public final class InvalidSecretKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSecretKey(String problem) {
    super("MOSAIC_SECRET_KEY " + problem);
  }
}
