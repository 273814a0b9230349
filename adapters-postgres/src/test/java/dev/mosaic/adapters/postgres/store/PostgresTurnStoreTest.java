package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.TurnStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.TurnStoreContract;

class PostgresTurnStoreTest extends TurnStoreContract {
  PostgresTurnStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected TurnStore turns() {
    return RealDatabase.bean(TurnStore.class);
  }

  @Override
  protected ConversationStore conversations() {
    return RealDatabase.bean(ConversationStore.class);
  }

  @Override
  protected UserStore users() {
    return RealDatabase.bean(UserStore.class);
  }
}
