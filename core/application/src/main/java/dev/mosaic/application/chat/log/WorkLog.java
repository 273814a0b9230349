package dev.mosaic.application.chat.log;

import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.chat.ToolCall.State;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.WorkText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what the agent does for one answer: makes events of it that are bounded in number and
 * size, and puts them together. Called from one thread.
 */
final class WorkLog {
  // More is not kept, and so not needed to tell whether a secret begins before the limit.
  private static final int MOST_THOUGHT = 2 * WorkText.MOST_THINKING + 1;

  private static final String BREAK = "\n\n";

  private static final Duration BETWEEN_THOUGHTS = Duration.ofMillis(400);

  private final TurnId turn;
  private final Clock clock;
  private final Consumer<TurnEvent> events;
  private final StringBuilder thoughts = new StringBuilder();
  private final GrowingText thinking = new GrowingText(WorkText::thinking);
  private final Pace thinkingPace;
  private final Map<String, LiveOutput> outputs = new HashMap<>();
  private final LiveOutput.Allowance allowance = new LiveOutput.Allowance();
  // Read by other threads too, as far as it has come.
  private volatile AnswerWork work;
  private Duration thought = Duration.ZERO;
  private @Nullable Instant thinkingSince;
  private boolean isThoughtUntold;
  private int thoughtStart;

  /**
   * @param soFar what is known of it already
   */
  WorkLog(TurnId turn, AnswerWork soFar, Clock clock, Consumer<TurnEvent> events) {
    this.work = soFar;
    this.thoughts.append(soFar.thinking());
    this.turn = turn;
    this.clock = clock;
    this.events = events;
    this.thinkingPace = new Pace(clock, BETWEEN_THOUGHTS);
  }

  AnswerWork work() {
    return work;
  }

  /**
   * What the model thinks, whole since it last began to; where that does not go on from what is
   * known, it has begun anew.
   */
  void thoughtIs(String whole) {
    String known = thoughts.substring(Math.min(thoughtStart, thoughts.length()));
    if (!whole.startsWith(known)) {
      thoughtStart = thoughts.length() + BREAK.length();
      thought(thoughts.length(), BREAK + whole);
    } else if (whole.length() > known.length()) {
      thought(thoughts.length(), whole.substring(known.length()));
    }
  }

  void thought(int at, String delta) {
    boolean isFull = work.thinking().length() > WorkText.MOST_THINKING - WorkText.CUT.length();
    if (at < 0 || at > thoughts.length() || (isFull && at > WorkText.MOST_THINKING)) {
      return;
    }
    thoughts.setLength(at);
    thoughts.append(delta, 0, Math.min(delta.length(), MOST_THOUGHT - at));
    isThoughtUntold = true;
    thinkingSince = thinkingSince == null ? clock.instant() : thinkingSince;
    if (thinkingPace.allows()) {
      thinking.now(thoughts.toString()).ifPresent(this::think);
    }
  }

  /** Something else happens, so the last thought is a whole one. */
  void thoughtSoFar() {
    if (thinkingSince != null) {
      thought = thought.plus(Duration.between(thinkingSince, clock.instant()));
      thinkingSince = null;
      work = work.thoughtFor(thought);
    }
    if (isThoughtUntold) {
      isThoughtUntold = false;
      thinking.whole(thoughts.toString()).ifPresent(this::think);
    }
  }

  private void think(GrowingText.Piece piece) {
    happened(new TurnEvent.Thought(turn, piece.at(), piece.delta()));
  }

  void started(ToolCall call, int at) {
    thoughtSoFar();
    ToolCall fit =
        ToolCall.begun(
            call.id(), call.name(), call.title(), at, call.arguments(), call.startedAt());
    AnswerWork before = work;
    TurnEvent event = new TurnEvent.ToolStarted(turn, fit);
    if (!before.after(event).equals(before)) {
      happened(event);
    }
  }

  void output(String callId, String wholeSoFar) {
    running(callId)
        .ifPresent(
            call ->
                outputs
                    .computeIfAbsent(call.id(), id -> new LiveOutput(clock, allowance))
                    .now(wholeSoFar)
                    .ifPresent(
                        piece ->
                            happened(
                                new TurnEvent.ToolOutput(
                                    turn, call.id(), piece.at(), piece.delta()))));
  }

  void ended(String callId, State state, @Nullable Duration took, String output) {
    running(callId)
        .ifPresent(
            call -> {
              outputs.remove(call.id());
              happened(
                  new TurnEvent.ToolEnded(turn, call.id(), state, took, WorkText.output(output)));
            });
  }

  private Optional<ToolCall> running(String callId) {
    return work.call(ToolCall.idOf(callId)).filter(ToolCall::isRunning);
  }

  private void happened(TurnEvent event) {
    work = work.after(event);
    events.accept(event);
  }
}
