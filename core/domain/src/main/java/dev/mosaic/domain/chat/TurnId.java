package dev.mosaic.domain.chat;

import java.util.UUID;

/**
 * Identity of a turn, opaque to clients. A turn is a message and the answer to it, and is called by
 * the id of that answer in the history.
 */
public record TurnId(UUID value) {
  public static TurnId of(MessageId answer) {
    return new TurnId(answer.value());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
