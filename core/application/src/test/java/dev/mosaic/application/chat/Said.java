package dev.mosaic.application.chat;

import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.ports.agent.TurnRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A message whose bodies say which of the two they are. */
record Said(String text) implements ProgramMessage {
  /** A person says it. */
  static SendMessage.Command by(Caller caller, @Nullable ConversationId conversation, String text) {
    Place place = conversation == null ? new Place.Fresh() : new Place.Known(conversation);
    return new SendMessage.Command(caller.id(), place, Origin.PERSON, new Said(text));
  }

  /** A program says it. */
  static SendMessage.Command byProgramOf(Caller caller, Place place, String text) {
    return new SendMessage.Command(caller.id(), place, Origin.PROGRAM, new Said(text));
  }

  @Override
  public TurnRequest.Form form() {
    return TurnRequest.Form.CHAT_COMPLETION;
  }

  @Override
  public byte[] opening() {
    return ("opening " + text).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public byte[] following() {
    return ("following " + text).getBytes(StandardCharsets.UTF_8);
  }
}
