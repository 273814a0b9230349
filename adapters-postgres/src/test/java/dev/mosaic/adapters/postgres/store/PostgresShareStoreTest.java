package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.ShareStoreContract;

class PostgresShareStoreTest extends ShareStoreContract {
  PostgresShareStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected ShareStore shares() {
    return RealDatabase.bean(ShareStore.class);
  }

  @Override
  protected ProviderStore providers() {
    return RealDatabase.bean(ProviderStore.class);
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
