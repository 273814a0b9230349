package dev.mosaic.application.chat;

import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AttachmentStore;
import dev.mosaic.ports.store.QueuedMessageStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.TurnStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Takes a message back that waits in one's own conversation. */
public final class TakeBackQueuedMessage {
  private final QueuedMessageStore queued;
  private final TurnStore begun;
  private final AttachmentStore attachments;
  private final Transactions transactions;
  private final OneAtATime oneAtATime;
  private final EventLogs logs;
  private final Clock clock;

  TakeBackQueuedMessage(
      QueuedMessageStore queued,
      TurnStore begun,
      AttachmentStore attachments,
      Transactions transactions,
      OneAtATime oneAtATime,
      EventLogs logs,
      Clock clock) {
    this.queued = queued;
    this.begun = begun;
    this.attachments = attachments;
    this.transactions = transactions;
    this.oneAtATime = oneAtATime;
    this.logs = logs;
    this.clock = clock;
  }

  /** False if it does not wait there, or no longer: then it has begun. */
  public boolean takeBack(UserId owner, ConversationId conversation, TurnId turn) {
    return oneAtATime.in(
        conversation,
        () -> {
          boolean taken =
              in(owner, conversation, turn)
                  .filter(one -> transactions.inTransaction(() -> isRemoved(one)))
                  .isPresent();
          if (taken) {
            logs.tell(owner, conversation, new TurnEvent.QueueChanged(turn));
          }
          return taken;
        });
  }

  private Optional<QueuedMessage> in(UserId owner, ConversationId conversation, TurnId turn) {
    return queued.of(owner, conversation).stream()
        .filter(one -> one.turn().equals(turn))
        .findFirst();
  }

  private boolean isRemoved(QueuedMessage message) {
    boolean removed = queued.remove(message.owner(), message.turn());
    if (removed) {
      // They may go with another message.
      attachments.release(message.owner(), message.said(), clock.instant());
      // Its client may still ask for it by name.
      begun.end(message.owner(), message.turn(), List.of(), clock.instant());
    }
    return removed;
  }
}
