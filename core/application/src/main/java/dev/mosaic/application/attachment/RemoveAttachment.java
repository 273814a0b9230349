package dev.mosaic.application.attachment;

import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AttachmentStore;

/** Removes a file of one's own that no message has; those of messages go with these. */
public final class RemoveAttachment {
  private final AttachmentStore attachments;

  RemoveAttachment(AttachmentStore attachments) {
    this.attachments = attachments;
  }

  /** False if there is none, or a message has it. */
  public boolean remove(UserId owner, AttachmentId id) {
    return attachments.remove(owner, id);
  }
}
