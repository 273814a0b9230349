package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.OwnSessionsContract;

class PostgresOwnSessionsTest extends OwnSessionsContract {
  PostgresOwnSessionsTest() {
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
}
