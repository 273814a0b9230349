package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.PersonalTokenStoreContract;

class PostgresPersonalTokenStoreTest extends PersonalTokenStoreContract {
  PostgresPersonalTokenStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected PersonalTokenStore tokens() {
    return RealDatabase.bean(PersonalTokenStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
