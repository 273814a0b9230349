package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.ConfigVersionStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.ConfigVersionStoreContract;

class PostgresConfigVersionStoreTest extends ConfigVersionStoreContract {
  PostgresConfigVersionStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected ConfigVersionStore versions() {
    return RealDatabase.bean(ConfigVersionStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
