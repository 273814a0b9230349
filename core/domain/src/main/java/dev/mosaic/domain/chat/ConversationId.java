package dev.mosaic.domain.chat;

import java.util.UUID;

/** Identity of a conversation, opaque to clients; also names its session in the gateway. */
public record ConversationId(UUID value) {
  public static ConversationId random() {
    return new ConversationId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
