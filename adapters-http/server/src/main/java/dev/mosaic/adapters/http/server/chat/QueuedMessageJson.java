package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.domain.chat.QueuedMessage;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * A message that waits for the answers before it.
 *
 * @param turnId of the turn it will begin
 * @param content its text; empty where it cannot be read
 * @param hasParts whether there is more to it than text, such as a picture
 * @param unreadable whether it was spoiled in the database: it is not sent, and can be changed or
 *     taken back
 */
@Serdeable
public record QueuedMessageJson(
    String turnId, String content, boolean hasParts, boolean unreadable, Instant queuedAt) {
  static QueuedMessageJson of(QueuedMessage message) {
    return new QueuedMessageJson(
        message.turn().toString(),
        message.text(),
        message.request() != null,
        message.unreadable(),
        message.since());
  }

  /** Messages that wait, in the order they will be sent. */
  @Serdeable
  public record Queue(List<QueuedMessageJson> data) {
    static Queue of(List<QueuedMessage> messages) {
      return new Queue(messages.stream().map(QueuedMessageJson::of).toList());
    }
  }
}
