package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryPasswordResetStoreTest extends PasswordResetStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected PasswordResetStore resets() {
    return stores.passwordResets();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
