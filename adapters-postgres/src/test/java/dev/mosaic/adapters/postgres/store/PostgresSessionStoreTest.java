package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.SessionStoreContract;

class PostgresSessionStoreTest extends SessionStoreContract {
  PostgresSessionStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected SessionStore sessions() {
    return RealDatabase.bean(SessionStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }

  @Override
  protected void deactivate(UserId user) {
    RealDatabase.execute("update users set is_active = false where id = ?", user.value());
  }
}
