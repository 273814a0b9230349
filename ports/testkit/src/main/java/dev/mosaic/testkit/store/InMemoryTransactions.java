package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.Transactions;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One transaction at a time over the given stores. Calls made outside of any transaction do not
 * wait for it, and are lost too when it rolls back: fine for a test, not for a server.
 */
public final class InMemoryTransactions implements Transactions {
  private final ReentrantLock turn = new ReentrantLock();
  private final List<Rollbackable> stores;

  InMemoryTransactions(List<Rollbackable> stores) {
    this.stores = List.copyOf(stores);
  }

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    turn.lock();
    try {
      return turn.getHoldCount() > 1 ? work.get() : outermost(work);
    } finally {
      turn.unlock();
    }
  }

  private <T> T outermost(Supplier<T> work) {
    List<Runnable> restores = stores.stream().map(Rollbackable::snapshot).toList();
    try {
      return work.get();
    } catch (RuntimeException | Error failure) {
      restores.forEach(Runnable::run);
      throw failure;
    }
  }
}
