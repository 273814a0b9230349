package dev.mosaic.ports.agent;

import dev.mosaic.domain.chat.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * A turn for the gateway.
 *
 * @param conversation the gateway remembers what was said in it; null for a turn of its own
 * @param form in which it is asked, and answered
 * @param body a request of that form: JSON, UTF-8, ready to send; asks for the answer as it comes
 */
public record TurnRequest(@Nullable ConversationId conversation, Form form, byte[] body) {
  /** Which of OpenAI's forms a turn has. */
  public enum Form {
    CHAT_COMPLETION,
    RESPONSE
  }
}
