package dev.mosaic.domain.chat;

import java.util.UUID;

/** Identity of a message, opaque to clients. */
public record MessageId(UUID value) {
  public static MessageId random() {
    return new MessageId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
