package dev.mosaic.application.chat;

import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.QueuedMessageStore;
import java.util.Optional;

/** Says a message in other words that waits in one's own conversation. It keeps its place. */
public final class ChangeQueuedMessage {
  private final QueuedMessageStore queued;
  private final OneAtATime oneAtATime;
  private final EventLogs logs;

  ChangeQueuedMessage(QueuedMessageStore queued, OneAtATime oneAtATime, EventLogs logs) {
    this.queued = queued;
    this.oneAtATime = oneAtATime;
    this.logs = logs;
  }

  /** The message as it is now; empty if it does not wait there, or no longer. */
  public Optional<QueuedMessage> change(
      UserId owner, ConversationId conversation, TurnId turn, Message message) {
    return oneAtATime.in(
        conversation,
        () ->
            queued.of(owner, conversation).stream()
                .filter(one -> one.turn().equals(turn))
                .findFirst()
                .map(one -> one.saying(message.text(), QueueMessage.requestOf(message)))
                .filter(this::isChanged));
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
