package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryOwnSessionsTest extends OwnSessionsContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected SessionStore sessions() {
    return stores.sessions();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
