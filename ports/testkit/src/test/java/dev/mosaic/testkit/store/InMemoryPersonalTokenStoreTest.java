package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryPersonalTokenStoreTest extends PersonalTokenStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected PersonalTokenStore tokens() {
    return stores.tokens();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
