package dev.mosaic.application.chat;

import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.domain.chat.AttachmentLimits;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AttachmentStore;
import dev.mosaic.ports.store.QueuedMessageStore;

/** Says a message in other words that waits in one's own conversation. It keeps its place. */
public final class ChangeQueuedMessage {
  private final QueuedMessageStore queued;
  private final AttachmentStore attachments;
  private final OneAtATime oneAtATime;
  private final EventLogs logs;

  ChangeQueuedMessage(
      QueuedMessageStore queued,
      AttachmentStore attachments,
      OneAtATime oneAtATime,
      EventLogs logs) {
    this.queued = queued;
    this.attachments = attachments;
    this.oneAtATime = oneAtATime;
    this.logs = logs;
  }

  /** How that ended. */
  public sealed interface Outcome {
    /** The message as it is now. */
    record Changed(WaitingMessage message) implements Outcome {}

    /** It does not wait there, or no longer. */
    record NotQueued() implements Outcome {}

    /** It would say nothing, and has no attachments. */
    record Empty() implements Outcome {}

    /** With its attachments a gateway would not take it. */
    record TooLarge() implements Outcome {}
  }

  /** Its attachments stay. */
  public Outcome change(UserId owner, ConversationId conversation, TurnId turn, String words) {
    return oneAtATime.in(
        conversation,
        () ->
            queued.of(owner, conversation).stream()
                .filter(one -> one.turn().equals(turn))
                .findFirst()
                .map(one -> change(one.saying(words)))
                .orElseGet(Outcome.NotQueued::new));
  }

  private Outcome change(QueuedMessage message) {
    WaitingMessage waiting =
        WaitingMessage.of(message, attachments.of(message.owner(), message.conversation()));
    if (message.text().isBlank() && waiting.attachments().isEmpty()) {
      return new Outcome.Empty();
    }
    if (!AttachmentLimits.fit(message.text(), waiting.attachments())) {
      return new Outcome.TooLarge();
    }
    return isChanged(message) ? new Outcome.Changed(waiting) : new Outcome.NotQueued();
  }

  private boolean isChanged(QueuedMessage message) {
    boolean changed = queued.change(message);
    if (changed) {
      logs.tell(
          message.owner(), message.conversation(), new TurnEvent.QueueChanged(message.turn()));
    }
    return changed;
  }
}
