package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.application.chat.Message;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads what people say on the chat page. */
@Singleton
final class PersonMessages {
  private final JsonMapper mapper;

  PersonMessages(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * @param content a text, or a list of content parts, as the body of a request has it
   */
  Message of(Object content) {
    try {
      return ChatRequest.ofPerson(mapper.writeValueToTree(content), mapper);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
