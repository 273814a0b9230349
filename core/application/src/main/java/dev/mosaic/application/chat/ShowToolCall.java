package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.user.UserId;
import java.util.Optional;

/**
 * Shows a tool call of one of a person's own answers with all that is kept of its output, also of
 * the answer under way. Does not wake the agent.
 */
public final class ShowToolCall {
  private final ShowConversation conversations;

  ShowToolCall(ShowConversation conversations) {
    this.conversations = conversations;
  }

  /** Empty if it is not this person's, or there is none. */
  public Optional<ToolCall> show(
      UserId owner, ConversationId conversation, MessageId answer, String callId) {
    return conversations
        .show(owner, conversation)
        .flatMap(view -> view.workOf(answer))
        .flatMap(work -> work.call(callId));
  }
}
