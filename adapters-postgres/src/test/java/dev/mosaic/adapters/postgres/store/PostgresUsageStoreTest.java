package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.UsageStoreContract;

class PostgresUsageStoreTest extends UsageStoreContract {
  PostgresUsageStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected UsageStore usage() {
    return RealDatabase.bean(UsageStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
