package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.ChatSettingsStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.ChatSettingsStoreContract;

class PostgresChatSettingsStoreTest extends ChatSettingsStoreContract {
  PostgresChatSettingsStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected ChatSettingsStore settings() {
    return RealDatabase.bean(ChatSettingsStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
