package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Speaker;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.MessageTree;
import java.util.List;

/** Whether a conversation ends with the answer that somebody means. */
final class LastAnswer {
  private LastAnswer() {}

  /** How an answer stands in its conversation. */
  enum Standing {
    /** It is not there. */
    UNKNOWN,
    /** The conversation has gone on since, or shows another version. */
    PASSED,
    /** What is said next follows it. */
    LAST
  }

  /**
   * @param messages all of the conversation's, in the order they were added
   */
  static Standing standing(
      Conversation conversation, List<ChatMessage> messages, MessageId answer) {
    if (messages.stream().noneMatch(message -> message.id().equals(answer))) {
      return Standing.UNKNOWN;
    }
    List<MessageId> shown =
        MessageTree.of(messages.stream().map(ChatMessage::place).toList())
            .pathTo(conversation.tip());
    // What failed may be said again; an answer under way is refused as such.
    boolean goneOn =
        messages.stream()
            .dropWhile(message -> !message.id().equals(answer))
            .skip(1)
            .filter(message -> shown.contains(message.id()))
            .anyMatch(LastAnswer::isWholeAnswer);
    return goneOn || !shown.contains(answer) ? Standing.PASSED : Standing.LAST;
  }

  private static boolean isWholeAnswer(ChatMessage message) {
    return message.role() == Speaker.ASSISTANT && message.status() == Status.COMPLETE;
  }
}
