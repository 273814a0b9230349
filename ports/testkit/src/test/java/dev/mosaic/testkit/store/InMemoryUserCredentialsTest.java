package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.UserStore;

class InMemoryUserCredentialsTest extends UserCredentialsContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
