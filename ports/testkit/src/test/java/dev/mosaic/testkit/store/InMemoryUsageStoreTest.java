package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryUsageStoreTest extends UsageStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected UsageStore usage() {
    return stores.usage();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
