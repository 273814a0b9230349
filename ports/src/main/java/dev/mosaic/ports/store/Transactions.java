package dev.mosaic.ports.store;

import java.util.function.Supplier;

/**
 * Groups calls of stores into one all-or-nothing piece. Every single store call is atomic by
 * itself.
 */
public interface Transactions {
  /**
   * Runs the work in a transaction, joining one that is open on this thread; any exception rolls
   * back and is passed on.
   */
  <T> T inTransaction(Supplier<T> work);
}
