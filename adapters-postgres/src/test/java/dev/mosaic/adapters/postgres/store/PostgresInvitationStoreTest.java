package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.InvitationStoreContract;

class PostgresInvitationStoreTest extends InvitationStoreContract {
  PostgresInvitationStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected InvitationStore invitations() {
    return RealDatabase.bean(InvitationStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
