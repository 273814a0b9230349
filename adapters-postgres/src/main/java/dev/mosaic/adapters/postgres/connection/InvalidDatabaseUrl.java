package dev.mosaic.adapters.postgres.connection;

/** `DATABASE_URL` cannot be used. The message is one sentence that never holds any of it. */
public final class InvalidDatabaseUrl extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidDatabaseUrl(String problem) {
    super("DATABASE_URL " + problem);
  }
}
