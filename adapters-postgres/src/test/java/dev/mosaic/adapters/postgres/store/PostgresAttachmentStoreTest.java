package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.ports.store.AttachmentStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.AttachmentStoreContract;

class PostgresAttachmentStoreTest extends AttachmentStoreContract {
  PostgresAttachmentStoreTest() {
    RealDatabase.empty();
  }

  @Override
  protected AttachmentStore attachments() {
    return RealDatabase.bean(AttachmentStore.class);
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
