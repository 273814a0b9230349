package dev.mosaic.application.attachment;

import dev.mosaic.ports.store.AttachmentStore;
import java.time.Clock;
import java.time.Duration;

/** Erases files that were never sent, whoever's they are. */
public final class EraseLooseAttachments {
  /** How long one may wait for its message. */
  public static final Duration KEPT = Duration.ofDays(1);

  private final AttachmentStore attachments;
  private final Clock clock;

  EraseLooseAttachments(AttachmentStore attachments, Clock clock) {
    this.attachments = attachments;
    this.clock = clock;
  }

  /** Returns how many. */
  public int erase() {
    return attachments.eraseLooseBefore(clock.instant().minus(KEPT));
  }
}
