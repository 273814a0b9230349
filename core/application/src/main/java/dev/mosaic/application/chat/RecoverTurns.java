package dev.mosaic.application.chat;

import dev.mosaic.domain.chat.AnswerText;
import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.QueuedMessageStore;
import dev.mosaic.ports.store.QueuedMessageStore.Place;
import dev.mosaic.ports.store.TurnStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes care of the turns that a server left under way when it died. Those whose work goes on in
 * the gateway are gone on with; of the others, what came of their answers goes into the history,
 * and those who follow hear of the end.
 */
public final class RecoverTurns {
  private static final System.Logger LOG = System.getLogger(RecoverTurns.class.getName());

  private final ConversationStore conversations;
  private final TurnStore turns;
  private final QueuedMessageStore queue;
  private final ResumeTurns resuming;
  private final Clock clock;

  RecoverTurns(
      ConversationStore conversations,
      TurnStore turns,
      QueuedMessageStore queue,
      ResumeTurns resuming,
      Clock clock) {
    this.conversations = conversations;
    this.turns = turns;
    this.queue = queue;
    this.resuming = resuming;
    this.clock = clock;
  }

  /**
   * What became of them.
   *
   * @param ended how many were ended
   * @param resumable how many wait for {@link ResumeTurns#resume}
   */
  public record Report(int ended, int resumable) {}

  /** Call at boot only, before anybody can begin a turn. */
  public Report recover() {
    Set<TurnId> queued = queue.places().stream().map(Place::turn).collect(Collectors.toSet());
    List<TurnRecord> unended =
        turns.unended().stream().filter(turn -> !queued.contains(turn.id())).toList();
    List<TurnRecord> goingOn = unended.stream().filter(this::isTakenUp).toList();
    unended.stream().filter(turn -> !goingOn.contains(turn)).forEach(this::endGuarded);
    Set<MessageId> answers =
        goingOn.stream().map(turn -> new MessageId(turn.id().value())).collect(Collectors.toSet());
    // Answers of before there were turns, and of turns that could not be ended.
    int others = conversations.interruptStreaming(answers);
    return new Report(unended.size() - goingOn.size() + others, goingOn.size());
  }

  // One spoiled turn must not keep the others, or the server, from going on.
  private boolean isTakenUp(TurnRecord turn) {
    try {
      return turn.resumable() && resuming.take(turn);
    } catch (RuntimeException spoiled) {
      LOG.log(System.Logger.Level.ERROR, "turn " + turn.id() + " cannot go on", spoiled);
      return false;
    }
  }

  private void endGuarded(TurnRecord turn) {
    try {
      end(turn);
    } catch (RuntimeException spoiled) {
      LOG.log(System.Logger.Level.ERROR, "turn " + turn.id() + " could not be ended", spoiled);
    }
  }

  private void end(TurnRecord turn) {
    List<NumberedEvent> events = turns.of(turn.owner(), turn.id());
    Optional<ChatMessage> answer =
        conversations.messages(turn.owner(), turn.conversation()).stream()
            .filter(message -> TurnId.of(message.id()).equals(turn.id()))
            .findFirst();
    answer
        .filter(message -> message.status() == Status.STREAMING)
        .ifPresent(
            message ->
                conversations.update(
                    turn.owner(),
                    message
                        .ended(AnswerText.of(events), Status.INTERRUPTED, null)
                        .worked(AnswerWork.of(events))));
    boolean told = events.stream().anyMatch(event -> event.event() instanceof TurnEvent.Ended);
    List<NumberedEvent> last = told ? List.of() : List.of(endOf(turn, answer, events));
    turns.end(turn.owner(), turn.id(), last, clock.instant());
  }

  private NumberedEvent endOf(
      TurnRecord turn, Optional<ChatMessage> answer, List<NumberedEvent> events) {
    long last = events.isEmpty() ? 0 : events.getLast().id();
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    Status status =
        answer
            .map(ChatMessage::status)
            .filter(known -> known != Status.STREAMING)
            .orElse(Status.INTERRUPTED);
    return new NumberedEvent(
        Math.max(last + 1, now),
        new TurnEvent.Ended(turn.id(), status, answer.map(ChatMessage::fault).orElse(null)));
  }
}
