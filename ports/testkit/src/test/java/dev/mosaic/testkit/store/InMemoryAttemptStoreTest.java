package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.AttemptStore;

class InMemoryAttemptStoreTest extends AttemptStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected AttemptStore attempts() {
    return stores.attempts();
  }
}
