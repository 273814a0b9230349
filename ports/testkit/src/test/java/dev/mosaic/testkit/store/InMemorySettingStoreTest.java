package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.SettingStore;

class InMemorySettingStoreTest extends SettingStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected SettingStore settings() {
    return stores.settings();
  }
}
