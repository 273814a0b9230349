package dev.mosaic.adapters.http.server.attachment;

import dev.mosaic.adapters.http.server.problem.ChatProblems;
import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.application.Mosaic;
import dev.mosaic.application.attachment.KeepAttachment;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.user.UserId;
import jakarta.inject.Singleton;
import java.util.Base64;

/** Keeps what people send to go with their messages. */
@Singleton
public final class Uploads {
  private final KeepAttachment keeping;

  Uploads(Mosaic mosaic) {
    this.keeping = mosaic.attachments().keep();
  }

  /** The attachment, or a problem that says why there is none. */
  Attachment keep(UserId owner, String name, byte[] content) {
    KeepAttachment.Command command =
        new KeepAttachment.Command(owner, name, MediaTypes.of(name, content), content);
    return switch (keeping.keep(command)) {
      case KeepAttachment.Outcome.Kept kept -> kept.attachment();
      case KeepAttachment.Outcome.Empty ignored ->
          throw Problem.invalid("body", "attachment_empty", "The file is empty; send another one.");
      case KeepAttachment.Outcome.TooLarge large ->
          throw ChatProblems.attachmentTooLarge(
              Attachment.isPicture(large.mediaType()), large.most());
      case KeepAttachment.Outcome.TooManyLoose ignored -> throw ChatProblems.tooManyAttachments();
    };
  }

  /** Keeps a picture that stands in a message itself, as a {@code data:} address in base64. */
  public AttachmentId keep(UserId owner, String address) {
    byte[] content = bytes(address);
    if (!Attachment.isPicture(MediaTypes.of("", content))) {
      throw Problem.invalid("content", "bad_format", "Send pictures as PNG, JPEG, GIF or WebP.");
    }
    return keep(owner, "picture", content).id();
  }

  private static byte[] bytes(String address) {
    try {
      String text = address.substring(address.indexOf(',') + 1).strip();
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException broken) {
      throw Problem.invalid("content", "bad_format", "The base64 of a picture cannot be read.");
    }
  }
}
