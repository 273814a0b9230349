package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.chat.MessageId;
import org.jspecify.annotations.Nullable;

/** Where a message belongs. */
public sealed interface Place {
  /** In a conversation that it begins. */
  record Fresh() implements Place {}

  /** In a conversation there is. */
  record Known(ConversationId conversation) implements Place {}

  /** In a conversation there is, in the place of a message that its person said there. */
  record InsteadOf(ConversationId conversation, MessageId message) implements Place {}

  /**
   * In the conversation a program calls so, which begins if there is none. A message that comes
   * while an answer is under way there waits for it.
   *
   * @param conversation taken instead if the person has one of this id; null if the name is no id
   */
  record Named(@Nullable ConversationId conversation, ConversationKey key) implements Place {}

  /**
   * In the conversation of an answer, right after it. An answer of another's, and one that is not
   * the last there, have no such place: the agent remembers a conversation as a whole.
   */
  record After(ConversationId conversation, MessageId answer) implements Place {}

  /** Nowhere: neither message nor answer is kept. */
  record Unkept() implements Place {}
}
