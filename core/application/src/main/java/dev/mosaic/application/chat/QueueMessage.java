package dev.mosaic.application.chat;

import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.ports.store.QueuedMessageStore;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.TurnStore;

/** Puts a message behind those that wait in its conversation. */
final class QueueMessage {
  private final QueuedMessageStore queued;
  private final TurnStore begun;
  private final MessageFiles files;
  private final Transactions transactions;
  private final OneAtATime oneAtATime;
  private final EventLogs logs;

  QueueMessage(
      QueuedMessageStore queued,
      TurnStore begun,
      MessageFiles files,
      Transactions transactions,
      OneAtATime oneAtATime,
      EventLogs logs) {
    this.queued = queued;
    this.begun = begun;
    this.files = files;
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
  Outcome queue(TurnRecord turn, PersonMessage message) {
    return oneAtATime.in(turn.conversation(), () -> add(turn, message));
  }

  private Outcome add(TurnRecord turn, PersonMessage message) {
    if (queued.of(turn.owner(), turn.conversation()).size() >= QueuedMessage.MOST) {
      return Outcome.FULL;
    }
    boolean added =
        transactions.inTransaction(
            () -> {
              boolean fresh = begun.begin(turn);
              if (fresh) {
                QueuedMessage waits = messageOf(turn, message);
                queued.add(waits);
                files.give(
                    waits.owner(), waits.conversation(), waits.said(), message.attachments());
              }
              return fresh;
            });
    if (!added) {
      return Outcome.KNOWN;
    }
    logs.tell(turn.owner(), turn.conversation(), new TurnEvent.QueueChanged(turn.id()));
    return Outcome.QUEUED;
  }

  private static QueuedMessage messageOf(TurnRecord turn, PersonMessage message) {
    return new QueuedMessage(
        turn.id(),
        turn.owner(),
        turn.conversation(),
        MessageId.random(),
        message.text(),
        turn.createdAt());
  }
}
