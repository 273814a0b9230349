package dev.mosaic.application.conversation;

import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import java.util.Optional;

/** Takes the removal of one of a person's own conversations back, as long as it is not erased. */
public final class RestoreConversation {
  private final ConversationStore conversations;

  RestoreConversation(ConversationStore conversations) {
    this.conversations = conversations;
  }

  /** The conversation, also if it was not removed; empty if there is none, or no more. */
  public Optional<Conversation> restore(UserId owner, ConversationId id) {
    return conversations.restore(owner, id) ? conversations.find(owner, id) : Optional.empty();
  }
}
