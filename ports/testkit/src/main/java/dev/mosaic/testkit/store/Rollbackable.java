package dev.mosaic.testkit.store;

/** A store that can be put back to what it held, for {@link InMemoryTransactions}. */
interface Rollbackable {
  /** Remembers the present content; running the answer restores it. */
  Runnable snapshot();
}
