package dev.mosaic.application.chat;

import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.QueuedMessageStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.TurnStore;
import java.time.Clock;
import java.util.List;

/** Takes a message back that waits in one's own conversation. */
public final class TakeBackQueuedMessage {
  private final QueuedMessageStore queued;
  private final TurnStore begun;
  private final Transactions transactions;
  private final OneAtATime oneAtATime;
  private final EventLogs logs;
  private final Clock clock;

  TakeBackQueuedMessage(
      QueuedMessageStore queued,
      TurnStore begun,
      Transactions transactions,
      OneAtATime oneAtATime,
      EventLogs logs,
      Clock clock) {
    this.queued = queued;
    this.begun = begun;
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
              isIn(owner, conversation, turn)
                  && transactions.inTransaction(() -> isRemoved(owner, turn));
          if (taken) {
            logs.tell(owner, conversation, new TurnEvent.QueueChanged(turn));
          }
          return taken;
        });
  }

  private boolean isIn(UserId owner, ConversationId conversation, TurnId turn) {
    return queued.of(owner, conversation).stream().anyMatch(one -> one.turn().equals(turn));
  }

  private boolean isRemoved(UserId owner, TurnId turn) {
    boolean removed = queued.remove(owner, turn);
    if (removed) {
      // Its client may still ask for it by name.
      begun.end(owner, turn, List.of(), clock.instant());
    }
    return removed;
  }
}
