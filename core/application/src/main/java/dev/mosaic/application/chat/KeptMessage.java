package dev.mosaic.application.chat;

import dev.mosaic.ports.agent.TurnRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A person's message as it was kept, to go on with a conversation.
 *
 * @param request what the gateway gets; null where the text is all of the message
 */
record KeptMessage(String text, @Nullable String request) implements Message {
  @Override
  public boolean isPlainText() {
    return request == null;
  }

  @Override
  public TurnRequest.Form form() {
    return TurnRequest.Form.CHAT_COMPLETION;
  }

  @Override
  public byte[] opening() {
    throw new IllegalStateException("its conversation began before");
  }

  @Override
  public byte[] following() {
    if (request == null) {
      throw new IllegalStateException("only asked by runs");
    }
    return request.getBytes(StandardCharsets.UTF_8);
  }
}
