package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.ChatSettingsStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryChatSettingsStoreTest extends ChatSettingsStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected ChatSettingsStore settings() {
    return stores.chatSettings();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
