package dev.mosaic.application.attachment;

import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentLimits;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AttachmentStore;
import java.time.Clock;
import java.util.List;

/** Keeps a file that is to go with a message of one's own. */
public final class KeepAttachment {
  private final AttachmentStore attachments;
  private final Clock clock;

  KeepAttachment(AttachmentStore attachments, Clock clock) {
    this.attachments = attachments;
    this.clock = clock;
  }

  /**
   * A file.
   *
   * @param name as its owner's machine calls it; of any form
   * @param mediaType found in its bytes
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Command(UserId owner, String name, String mediaType, byte[] content) {}

  /** How that ended. */
  public sealed interface Outcome {
    record Kept(Attachment attachment) implements Outcome {}

    record Empty() implements Outcome {}

    /**
     * @param most bytes that a file of its kind may have
     */
    record TooLarge(String mediaType, int most) implements Outcome {}

    /** As many files as may be kept that no message has. */
    record TooManyLoose() implements Outcome {}
  }

  public Outcome keep(Command command) {
    int size = command.content().length;
    int most = AttachmentLimits.of(command.mediaType());
    if (size == 0) {
      return new Outcome.Empty();
    }
    if (size > most) {
      return new Outcome.TooLarge(command.mediaType(), most);
    }
    // Many at once may get a little past this; what counts is that nobody fills the disk.
    List<Attachment> loose = attachments.loose(command.owner());
    long bytes = loose.stream().mapToLong(Attachment::size).sum();
    if (loose.size() >= AttachmentLimits.LOOSE || bytes + size > AttachmentLimits.LOOSE_BYTES) {
      return new Outcome.TooManyLoose();
    }
    Attachment attachment =
        Attachment.loose(
            command.owner(), command.name(), command.mediaType(), size, clock.instant());
    attachments.add(attachment, command.content());
    return new Outcome.Kept(attachment);
  }
}
