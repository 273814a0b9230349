package dev.mosaic.application.attachment;

import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AttachmentStore;
import java.util.Optional;

/** Hands people a file of their own. */
public final class ShowAttachment {
  private final AttachmentStore attachments;

  ShowAttachment(AttachmentStore attachments) {
    this.attachments = attachments;
  }

  /**
   * A file.
   *
   * @param content empty where it was spoiled in the database
   */
  public record View(Attachment attachment, Optional<byte[]> content) {}

  /** Empty if it is not this person's. */
  public Optional<View> show(UserId owner, AttachmentId id) {
    return attachments
        .find(owner, id)
        .map(attachment -> new View(attachment, attachments.content(owner, id)));
  }
}
