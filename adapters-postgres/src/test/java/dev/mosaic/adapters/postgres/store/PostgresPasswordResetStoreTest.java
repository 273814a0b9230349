package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.PasswordResetStoreContract;

class PostgresPasswordResetStoreTest extends PasswordResetStoreContract {
  PostgresPasswordResetStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected PasswordResetStore resets() {
    return RealDatabase.bean(PasswordResetStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
