package dev.mosaic.domain.chat;

import dev.mosaic.domain.chat.ToolCall.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an agent did for an answer: put together from the turn's events.
 *
 * @param thinking what its models thought aloud, at most {@link WorkText#MOST_THINKING}; may be
 *     empty
 * @param calls in the order they began, the first {@link #MOST_CALLS} of them
 * @param thought how long they thought aloud; zero where nobody measured it
 */
public record AnswerWork(String thinking, List<ToolCall> calls, Duration thought) {
  public static final AnswerWork NONE = new AnswerWork("", List.of());

  /** Later calls of the same answer are not kept. */
  public static final int MOST_CALLS = 200;

  public AnswerWork {
    calls = List.copyOf(calls);
  }

  /** One of which nobody measured the thinking. */
  public AnswerWork(String thinking, List<ToolCall> calls) {
    this(thinking, calls, Duration.ZERO);
  }

  /** How long its models thought aloud, as measured elsewhere. */
  public AnswerWork thoughtFor(Duration measured) {
    return new AnswerWork(thinking, calls, measured);
  }

  /** What a turn's events in order come to. */
  public static AnswerWork of(List<NumberedEvent> events) {
    AnswerWork work = NONE;
    for (NumberedEvent numbered : events) {
      work = work.after(numbered.event());
    }
    return work;
  }

  /** With what an event adds; events that were taken in before change nothing. */
  public AnswerWork after(TurnEvent event) {
    return switch (event) {
      case TurnEvent.Thought piece ->
          new AnswerWork(joined(thinking, piece.at(), piece.delta()), calls, thought);
      case TurnEvent.ToolStarted started -> begun(started.call());
      case TurnEvent.ToolOutput output ->
          changed(
              output.callId(),
              call -> call.saying(joined(call.output(), output.at(), output.delta())));
      case TurnEvent.ToolEnded ended ->
          changed(ended.callId(), call -> call.ended(ended.state(), ended.took(), ended.output()));
      case TurnEvent.Ended ignored -> stopped();
      case TurnEvent.Started ignored -> this;
      case TurnEvent.Waking ignored -> this;
      case TurnEvent.Text ignored -> this;
      case TurnEvent.Noted ignored -> this;
      case TurnEvent.QueueChanged ignored -> this;
      case TurnEvent.Rearranged ignored -> this;
      case TurnEvent.Titled ignored -> this;
    };
  }

  /** With nothing running any more: what ran was broken off. */
  public AnswerWork stopped() {
    return new AnswerWork(
        thinking,
        calls.stream()
            .map(call -> call.isRunning() ? call.ended(State.STOPPED, null, call.output()) : call)
            .toList(),
        thought);
  }

  /** A call of it. */
  public Optional<ToolCall> call(String id) {
    return calls.stream().filter(call -> call.id().equals(id)).findFirst();
  }

  private AnswerWork begun(ToolCall call) {
    if (call(call.id()).isPresent()) {
      return changed(call.id(), known -> known.describedBy(call));
    }
    if (calls.size() == MOST_CALLS) {
      return this;
    }
    List<ToolCall> more = new ArrayList<>(calls);
    more.add(call);
    return new AnswerWork(thinking, more, thought);
  }

  // A call that has ended stays as it is.
  private AnswerWork changed(String id, UnaryOperator<ToolCall> change) {
    return new AnswerWork(
        thinking,
        calls.stream()
            .map(call -> call.id().equals(id) && call.isRunning() ? change.apply(call) : call)
            .toList(),
        thought);
  }

  /** The text is what it was up to a place, and then this; as it is where something is missing. */
  private static String joined(String text, int at, String delta) {
    boolean missing = at > text.length();
    boolean known = !delta.isEmpty() && text.startsWith(delta, at);
    return missing || known ? text : text.substring(0, at) + delta;
  }
}
