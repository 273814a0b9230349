package dev.mosaic.testkit.store;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.UserStore;

class InMemorySessionStoreTest extends SessionStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected SessionStore sessions() {
    return stores.sessions();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }

  @Override
  protected void deactivate(UserId user) {
    stores.users().replace(People.deactivated(stores.users().find(user).orElseThrow()));
  }
}
