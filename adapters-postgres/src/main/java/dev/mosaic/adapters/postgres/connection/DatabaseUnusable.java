package dev.mosaic.adapters.postgres.connection;

/** Mosaic cannot start on this database. The message is one sentence for the operator. */
public final class DatabaseUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseUnusable(String message, Throwable cause) {
    super(message, cause);
  }

  DatabaseUnusable(String message) {
    super(message);
  }
}
