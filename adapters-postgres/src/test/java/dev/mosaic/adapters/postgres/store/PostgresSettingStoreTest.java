package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.testkit.store.SettingStoreContract;

class PostgresSettingStoreTest extends SettingStoreContract {
  PostgresSettingStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected SettingStore settings() {
    return RealDatabase.bean(SettingStore.class);
  }
}
