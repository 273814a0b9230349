package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.FiledConversationsContract;

class PostgresFiledConversationsTest extends FiledConversationsContract {
  PostgresFiledConversationsTest() {
    RealDatabase.empty();
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
