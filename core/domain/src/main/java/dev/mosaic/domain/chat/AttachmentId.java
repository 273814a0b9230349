package dev.mosaic.domain.chat;

import java.util.UUID;

/** Identity of an attachment, opaque to clients. */
public record AttachmentId(UUID value) {
  public static AttachmentId random() {
    return new AttachmentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
