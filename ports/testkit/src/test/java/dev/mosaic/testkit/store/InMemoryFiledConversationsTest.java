package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryFiledConversationsTest extends FiledConversationsContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected ConversationStore conversations() {
    return stores.conversations();
  }

  @Override
  protected UserStore users() {
    return stores.users();
  }
}
