package dev.mosaic.testkit.store;

import dev.mosaic.ports.store.AttachmentStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.UserStore;

class InMemoryAttachmentStoreTest extends AttachmentStoreContract {
  private final InMemoryStores stores = InMemoryStores.empty();

  @Override
  protected AttachmentStore attachments() {
    return stores.attachments();
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
