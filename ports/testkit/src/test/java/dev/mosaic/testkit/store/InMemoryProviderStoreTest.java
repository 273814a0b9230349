package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryProviderStoreTest extends ProviderStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected ProviderStore providers() {
    return stores.providers();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
