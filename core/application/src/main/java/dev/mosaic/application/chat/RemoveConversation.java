package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;

/** Removes one of a person's own conversations for good, ending an answer under way in it. */
public final class RemoveConversation {
  private final ConversationStore conversations;
  private final AbortAnswer aborting;

  RemoveConversation(ConversationStore conversations, AbortAnswer aborting) {
    this.conversations = conversations;
    this.aborting = aborting;
  }

  /** False if there was none. */
  public boolean remove(UserId owner, ConversationId id) {
    aborting.abort(owner, id);
    return conversations.delete(owner, id);
  }
}
