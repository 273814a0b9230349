package dev.mosaic.adapters.http.server.attachment;

import dev.mosaic.domain.chat.Attachment;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * A file that goes with a message.
 *
 * @param name empty where it cannot be read
 * @param mediaType found in its bytes
 * @param kind a picture is shown to the model and by this server; any other file is read, or opened
 *     by the agent's tools
 * @param size in bytes
 * @param unreadable whether the name cannot be read: it was spoiled in the database
 */
@Serdeable
public record AttachmentJson(
    String id,
    String name,
    String mediaType,
    @Schema(allowableValues = {"picture", "file"}) String kind,
    long size,
    boolean unreadable,
    Instant createdAt) {
  /** How an attachment is shown. */
  public static AttachmentJson of(Attachment attachment) {
    return new AttachmentJson(
        attachment.id().toString(),
        attachment.name(),
        attachment.mediaType(),
        attachment.isPicture() ? "picture" : "file",
        attachment.size(),
        attachment.unreadable(),
        attachment.createdAt());
  }

  /** How several are shown. */
  public static List<AttachmentJson> all(List<Attachment> attachments) {
    return attachments.stream().map(AttachmentJson::of).toList();
  }
}
