package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.attachment.AttachmentJson;
import dev.mosaic.application.chat.WaitingMessage;
import dev.mosaic.domain.chat.QueuedMessage;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * A message that waits for the answers before it.
 *
 * @param turnId of the turn it will begin
 * @param content its text; empty where it cannot be read
 * @param attachments files that go with it
 * @param unreadable whether it was spoiled in the database: it is not sent, and can be changed or
 *     taken back
 */
@Serdeable
public record QueuedMessageJson(
    String turnId,
    String content,
    List<AttachmentJson> attachments,
    boolean unreadable,
    Instant queuedAt) {
  static QueuedMessageJson of(WaitingMessage waiting) {
    QueuedMessage message = waiting.message();
    return new QueuedMessageJson(
        message.turn().toString(),
        message.text(),
        AttachmentJson.all(waiting.attachments()),
        message.unreadable(),
        message.since());
  }

  /** Messages that wait, in the order they will be sent. */
  @Serdeable
  public record Queue(List<QueuedMessageJson> data) {
    static Queue of(List<WaitingMessage> messages) {
      return new Queue(messages.stream().map(QueuedMessageJson::of).toList());
    }
  }
}
