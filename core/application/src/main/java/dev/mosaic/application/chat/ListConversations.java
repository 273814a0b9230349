package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;

/** Shows a person's own conversations, latest first. */
public final class ListConversations {
  private final ConversationStore conversations;

  ListConversations(ConversationStore conversations) {
    this.conversations = conversations;
  }

  /** Those of one origin: what programs begin is kept apart from a person's own. */
  public Page<Conversation> list(UserId owner, Conversation.Origin origin, PageRequest page) {
    return conversations.list(owner, origin, page);
  }
}
