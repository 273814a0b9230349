package dev.mosaic.ports.store;

/** The database does not answer. Thrown by every store and by {@link Transactions}. */
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
