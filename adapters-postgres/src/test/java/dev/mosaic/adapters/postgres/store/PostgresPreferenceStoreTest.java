package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.PreferenceStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.PreferenceStoreContract;

class PostgresPreferenceStoreTest extends PreferenceStoreContract {
  PostgresPreferenceStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected PreferenceStore preferences() {
    return RealDatabase.bean(PreferenceStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
