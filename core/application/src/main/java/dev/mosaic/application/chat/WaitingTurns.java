package dev.mosaic.application.chat;

import dev.mosaic.application.chat.StartTurn.Command;
import dev.mosaic.application.chat.StartTurn.Outcome;
import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.ports.store.TurnStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Turns that were begun before, and those that wait for others. */
final class WaitingTurns {
  private final TurnStore turns;
  private final ListQueuedMessages waiting;
  private final QueueMessage queueing;
  private final TurnQueue queue;
  private final EventLogs logs;
  private final Clock clock;

  WaitingTurns(
      TurnStore turns,
      ListQueuedMessages waiting,
      QueueMessage queueing,
      TurnQueue queue,
      EventLogs logs,
      Clock clock) {
    this.turns = turns;
    this.waiting = waiting;
    this.queueing = queueing;
    this.queue = queue;
    this.logs = logs;
    this.clock = clock;
  }

  /** Empty where it need not wait, or may not. */
  Optional<Outcome> queuedBehindOthers(Command command, PersonMessage message) {
    ConversationId conversation = command.conversation();
    if (conversation == null || !command.mayWait()) {
      return Optional.empty();
    }
    return waiting
        .list(command.owner(), conversation)
        .filter(others -> !others.isEmpty())
        .map(others -> queue(command, message, conversation));
  }

  Outcome queue(Command command, PersonMessage message, ConversationId conversation) {
    TurnRecord turn =
        new TurnRecord(
            new TurnId(UUID.randomUUID()),
            command.owner(),
            conversation,
            command.clientId(),
            true,
            clock.instant());
    long before = logs.last(command.owner(), conversation);
    return switch (queueing.queue(turn, message)) {
      case FULL -> new Outcome.QueueFull();
      case KNOWN -> begun(command).orElseGet(Outcome.ConversationBusy::new);
      case QUEUED -> {
        // What was in its way may have ended meanwhile.
        queue.goOn(command.owner(), conversation);
        yield new Outcome.Started(turn.id(), conversation, before, true);
      }
    };
  }

  /** Empty if its client calls no turn the same. */
  Optional<Outcome> begun(Command command) {
    return turns.find(command.owner(), command.clientId()).map(this::started);
  }

  private boolean isQueued(TurnRecord turn) {
    return waiting.list(turn.owner(), turn.conversation()).orElse(List.of()).stream()
        .anyMatch(waits -> waits.message().turn().equals(turn.id()));
  }

  private Outcome started(TurnRecord turn) {
    return new Outcome.Started(turn.id(), turn.conversation(), 0, isQueued(turn));
  }
}
