package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.ConfigVersionStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryConfigVersionStoreTest extends ConfigVersionStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected ConfigVersionStore versions() {
    return stores.configVersions();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
