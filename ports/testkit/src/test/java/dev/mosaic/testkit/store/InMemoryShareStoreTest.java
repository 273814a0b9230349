package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryShareStoreTest extends ShareStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected ShareStore shares() {
    return stores.shares();
  }

  @Override
  protected ProviderStore providers() {
    return stores.providers();
  }

  @Override
  protected UsageStore usage() {
    return stores.usage();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
