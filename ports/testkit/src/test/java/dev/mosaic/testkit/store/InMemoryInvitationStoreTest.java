package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryInvitationStoreTest extends InvitationStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected InvitationStore invitations() {
    return stores.invitations();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
