package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Shows one of a person's own conversations, with the answer under way. Does not wake the agent.
 */
public final class ShowConversation {
  private final ConversationStore conversations;
  private final Turns turns;

  ShowConversation(ConversationStore conversations, Turns turns) {
    this.conversations = conversations;
    this.turns = turns;
  }

  /** A conversation, its messages in order, and what is under way in it. */
  public record View(
      Conversation conversation, List<ChatMessage> messages, Optional<UnderWay> underWay) {}

  /** An answer as far as it has come. */
  public record UnderWay(MessageId message, String text, Instant startedAt) {}

  public Optional<View> show(UserId owner, ConversationId id) {
    return conversations
        .find(owner, id)
        .map(
            conversation ->
                new View(
                    conversation,
                    conversations.messages(owner, id),
                    turns
                        .of(owner, id)
                        .map(
                            turn ->
                                new UnderWay(
                                    turn.answer().id(),
                                    turn.text().toString(),
                                    turn.answer().createdAt()))));
  }
}
