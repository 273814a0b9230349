package dev.mosaic.adapters.postgres.sealing;

/**
 * Rows that were written before rows were sealed, passwords bound to their person and keys to their
 * address. Asked once in a database's life, at the first start that binds; from then on what is not
 * bound counts for nothing.
 */
public interface EarlierRows {
  /** Whether anything is bound already, which nothing can be before {@link #bind}. */
  boolean areBoundInPart();

  /** Takes all as they stand for genuine and binds them. Belongs into a transaction. */
  void bind();
}
