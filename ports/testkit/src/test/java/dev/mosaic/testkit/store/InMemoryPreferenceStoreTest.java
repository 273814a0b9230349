package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.PreferenceStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryPreferenceStoreTest extends PreferenceStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected PreferenceStore preferences() {
    return stores.preferences();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
