package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.AttemptStore;
import dev.mosaic.testkit.store.AttemptStoreContract;

class PostgresAttemptStoreTest extends AttemptStoreContract {
  PostgresAttemptStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected AttemptStore attempts() {
    return RealDatabase.bean(AttemptStore.class);
  }
}
