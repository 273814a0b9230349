package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.ProviderStoreContract;

class PostgresProviderStoreTest extends ProviderStoreContract {
  PostgresProviderStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected ProviderStore providers() {
    return RealDatabase.bean(ProviderStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
