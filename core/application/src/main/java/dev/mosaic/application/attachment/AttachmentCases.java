package dev.mosaic.application.attachment;

import dev.mosaic.ports.Ports;
import java.time.Clock;

/** Use cases for files that go with messages. */
public record AttachmentCases(
    KeepAttachment keep,
    ShowAttachment show,
    RemoveAttachment remove,
    EraseLooseAttachments erase) {
  /** Wires the use cases. */
  public static AttachmentCases assemble(Ports ports, Clock clock) {
    return new AttachmentCases(
        new KeepAttachment(ports.attachments(), clock),
        new ShowAttachment(ports.attachments()),
        new RemoveAttachment(ports.attachments()),
        new EraseLooseAttachments(ports.attachments(), clock));
  }
}
