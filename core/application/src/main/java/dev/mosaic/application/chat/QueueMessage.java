package dev.mosaic.application.chat;

import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.ports.store.QueuedMessageStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.TurnStore;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Puts a message behind those that wait in its conversation. */
final class QueueMessage {
  private final QueuedMessageStore queued;
  private final TurnStore begun;
  private final Transactions transactions;
  private final OneAtATime oneAtATime;
  private final EventLogs logs;

  QueueMessage(
      QueuedMessageStore queued,
      TurnStore begun,
      Transactions transactions,
      OneAtATime oneAtATime,
      EventLogs logs) {
    this.queued = queued;
    this.begun = begun;
    this.transactions = transactions;
    this.oneAtATime = oneAtATime;
    this.logs = logs;
  }

  /** How that ended. */
  enum Outcome {
    QUEUED,
    /** The person has a turn that its client calls the same. */
    KNOWN,
    /** As many as may wait there do. */
    FULL
  }

  /**
   * Whether it begins is up to {@link TurnQueue}.
   *
   * @param turn that it will begin, in a conversation of its owner's
   */
  Outcome queue(TurnRecord turn, Message message) {
    return oneAtATime.in(turn.conversation(), () -> add(turn, message));
  }

  private Outcome add(TurnRecord turn, Message message) {
    if (queued.of(turn.owner(), turn.conversation()).size() >= QueuedMessage.MOST) {
      return Outcome.FULL;
    }
    boolean added =
        transactions.inTransaction(
            () -> {
              boolean fresh = begun.begin(turn);
              if (fresh) {
                queued.add(messageOf(turn, message));
              }
              return fresh;
            });
    if (!added) {
      return Outcome.KNOWN;
    }
    logs.tell(turn.owner(), turn.conversation(), new TurnEvent.QueueChanged(turn.id()));
    return Outcome.QUEUED;
  }

  private static QueuedMessage messageOf(TurnRecord turn, Message message) {
    return new QueuedMessage(
        turn.id(),
        turn.owner(),
        turn.conversation(),
        message.text(),
        requestOf(message),
        turn.createdAt());
  }

  /** What is more than text in it; null if nothing is. */
  static @Nullable String requestOf(Message message) {
    return message.isPlainText() ? null : new String(message.following(), StandardCharsets.UTF_8);
  }
}
