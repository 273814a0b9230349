package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.TurnStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryTurnStoreTest extends TurnStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected TurnStore turns() {
    return stores.turns();
  }

  @Override
  protected ConversationStore conversations() {
    return stores.conversations();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
