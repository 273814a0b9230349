package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.ConversationSearchContract;

class PostgresConversationSearchTest extends ConversationSearchContract {
  PostgresConversationSearchTest() {
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
