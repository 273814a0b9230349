package dev.mosaic.application.chat.log;

import dev.mosaic.domain.ForeignText;
import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.AnswerText;
import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.TurnStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes down what happens in one turn. Those who follow have it at once; the store gets it in
 * batches, each event once. Called from one thread.
 */
public final class TurnLog {
  private final TurnId turn;
  private final EventLog log;
  private final EventKeeping keeping;
  private final Clock clock;
  private final Runnable ending;
  private final Instant began;
  private final WorkLog work;
  private final StringBuilder text = new StringBuilder();
  private String half = "";

  /**
   * @param earlier what another process took down of it, in order
   */
  TurnLog(
      UserId owner,
      TurnId turn,
      List<NumberedEvent> earlier,
      EventLog log,
      TurnStore turns,
      Clock clock,
      Runnable ending) {
    this.text.append(AnswerText.of(earlier));
    this.turn = turn;
    this.log = log;
    this.keeping = new EventKeeping(owner, turn, log, turns, clock);
    this.clock = clock;
    this.ending = ending;
    this.began = clock.instant();
    this.work = new WorkLog(turn, AnswerWork.of(earlier), clock, log::publish);
  }

  public void started() {
    log.publish(new TurnEvent.Started(turn));
  }

  public void waking(StartPhase phase) {
    long seconds = Duration.between(began, clock.instant()).toSeconds();
    log.publish(new TurnEvent.Waking(turn, phase, seconds));
  }

  /**
   * More of the answer's text.
   *
   * @param piece as its model wrote it, perhaps up to the middle of a character
   */
  public void text(String piece) {
    work.thoughtSoFar();
    String all = half + piece;
    boolean cut = !all.isEmpty() && Character.isHighSurrogate(all.charAt(all.length() - 1));
    half = cut ? all.substring(all.length() - 1) : "";
    String plain = ForeignText.plain(cut ? all.substring(0, all.length() - 1) : all);
    if (!plain.isEmpty()) {
      say(plain);
    }
    keeping.nowAndThen();
  }

  /**
   * More of what the agent thinks aloud: it is what it was up to a place, and then this.
   *
   * @param at how much of what was given before stays, in UTF-16 units; a piece that would leave a
   *     gap is left out
   */
  public void thought(int at, String delta) {
    work.thought(at, delta);
    keeping.nowAndThen();
  }

  /** What the model thinks, whole since it last began to. */
  public void thoughtIs(String whole) {
    work.thoughtIs(whole);
    keeping.nowAndThen();
  }

  /**
   * A tool is used. Again for the same id where more is known about what it was called with.
   *
   * @param call its place in the answer, its state and its output are not looked at
   */
  public void toolStarted(ToolCall call) {
    work.started(call, text.length());
    keeping.nowAndThen();
  }

  /**
   * A running call said something; told about twice a second at most. Nothing for a call that does
   * not run.
   *
   * @param wholeOutputSoFar from its beginning
   */
  public void toolOutput(String callId, String wholeOutputSoFar) {
    work.output(callId, wholeOutputSoFar);
    keeping.nowAndThen();
  }

  /**
   * A running call is over. Nothing for a call that does not run.
   *
   * @param state anything but running
   * @param took null where nobody saw how long
   * @param output all of it
   */
  public void toolEnded(
      String callId, ToolCall.State state, @Nullable Duration took, String output) {
    work.ended(callId, state, took, output);
    keeping.nowAndThen();
  }

  /** What the agent has done so far. */
  public AnswerWork work() {
    work.thoughtSoFar();
    return work.work();
  }

  /** Since the turn began. */
  public Duration elapsed() {
    return Duration.between(began, clock.instant());
  }

  /** What the agent has done so far, as far as it was told. From any thread. */
  public AnswerWork workAsTold() {
    return work.work();
  }

  /**
   * The answer's text, whole. What it has in common with what was there is not written again.
   *
   * @param whole as its model wrote it, perhaps up to the middle of a character
   */
  public void textIs(String whole) {
    work.thoughtSoFar();
    boolean cut = !whole.isEmpty() && Character.isHighSurrogate(whole.charAt(whole.length() - 1));
    half = cut ? whole.substring(whole.length() - 1) : "";
    String plain = ForeignText.plain(cut ? whole.substring(0, whole.length() - 1) : whole);
    int same = sameBeginning(plain);
    if (same < plain.length() || same < text.length()) {
      text.setLength(same);
      say(plain.substring(same));
    }
    keeping.nowAndThen();
  }

  private int sameBeginning(String other) {
    int most = Math.min(text.length(), other.length());
    int same = 0;
    while (same < most && text.charAt(same) == other.charAt(same)) {
      same++;
    }
    // Never between the halves of a character.
    return same > 0 && Character.isHighSurrogate(text.charAt(same - 1)) ? same - 1 : same;
  }

  public void noted(AnswerNotes notes) {
    log.publish(new TurnEvent.Noted(turn, notes));
    keeping.nowAndThen();
  }

  /** Nothing has happened for a while: time to keep what did. */
  public void quiet() {
    keeping.nowAndThen();
  }

  /** This process ends and another one takes down the rest. */
  public void left() {
    work.thoughtSoFar();
    keeping.now();
    log.leaveTurn(turn);
    ending.run();
  }

  /** Nothing follows. What could not be kept is completed at the next start of the server. */
  public void ended(Status status, @Nullable TurnFault fault) {
    work.thoughtSoFar();
    String last = ForeignText.plain(half);
    if (!last.isEmpty()) {
      say(last);
    }
    log.endTurn(new TurnEvent.Ended(turn, status, fault));
    keeping.end();
    ending.run();
  }

  private void say(String plain) {
    log.publish(new TurnEvent.Text(turn, text.length(), plain));
    text.append(plain);
  }
}
