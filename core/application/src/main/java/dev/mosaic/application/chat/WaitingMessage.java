package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.QueuedMessage;
import java.util.List;

/** A message that waits, with its attachments. */
public record WaitingMessage(QueuedMessage message, List<Attachment> attachments) {
  /** Those of a conversation, of all attachments there. */
  public static List<WaitingMessage> all(
      List<QueuedMessage> messages, List<Attachment> attachments) {
    return messages.stream().map(message -> of(message, attachments)).toList();
  }

  static WaitingMessage of(QueuedMessage message, List<Attachment> attachments) {
    return new WaitingMessage(
        message,
        attachments.stream()
            .filter(attachment -> message.said().equals(attachment.message()))
            .toList());
  }
}
