package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.UserCredentialsContract;

class PostgresUserCredentialsTest extends UserCredentialsContract {
  PostgresUserCredentialsTest() {
    RealDatabase.empty();
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
