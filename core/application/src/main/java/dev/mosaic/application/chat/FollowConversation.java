package dev.mosaic.application.chat;

import dev.mosaic.application.chat.log.EventFeed;
import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import java.util.Optional;
import java.util.OptionalLong;

/** Shows what happens in one of a person's own conversations as it happens, from anywhere. */
public final class FollowConversation {
  private final ConversationStore conversations;
  private final EventLogs logs;

  FollowConversation(ConversationStore conversations, EventLogs logs) {
    this.conversations = conversations;
    this.logs = logs;
  }

  /**
   * Empty if it is not this person's. Whoever gets it closes it.
   *
   * @param after the last event the reader has; empty to begin before the turn under way, or, if
   *     there is none, with what happens next
   */
  public Optional<EventFeed.Backlog> follow(
      UserId owner, ConversationId conversation, OptionalLong after) {
    return conversations
        .find(owner, conversation)
        .map(found -> logs.follow(owner, found.id(), after));
  }
}
