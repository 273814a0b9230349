package dev.mosaic.application.conversation;

import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;

/** Shows a person's own conversations, pinned ones before the others, each latest first. */
public final class ListConversations {
  private final ConversationStore conversations;

  ListConversations(ConversationStore conversations) {
    this.conversations = conversations;
  }

  public Page<Conversation> list(UserId owner, ConversationSelection selection, PageRequest page) {
    return conversations.list(owner, selection, page);
  }
}
