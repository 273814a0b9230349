package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.testkit.store.ErasureStoreContract;

class PostgresErasureStoreTest extends ErasureStoreContract {
  PostgresErasureStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected <T> T store(Class<T> type) {
    return RealDatabase.bean(type);
  }
}
