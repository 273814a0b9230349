package dev.mosaic.application.conversation;

import dev.mosaic.application.chat.AbortAnswer;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import java.time.Clock;

/**
 * Removes one of a person's own conversations, ending an answer under way in it. It can be restored
 * for {@link EraseRemovedConversations#RESTORABLE a while}; to everything else it is gone at once.
 */
public final class RemoveConversation {
  private final ConversationStore conversations;
  private final AbortAnswer aborting;
  private final Clock clock;

  RemoveConversation(ConversationStore conversations, AbortAnswer aborting, Clock clock) {
    this.conversations = conversations;
    this.aborting = aborting;
    this.clock = clock;
  }

  /** False if there was none. */
  public boolean remove(UserId owner, ConversationId id) {
    boolean removed = conversations.hide(owner, id, clock.instant());
    // After that nobody can begin another.
    aborting.abort(owner, id);
    return removed;
  }
}
