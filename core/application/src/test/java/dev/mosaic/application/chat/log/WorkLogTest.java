package dev.mosaic.application.chat.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.chat.ToolCall.State;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.WorkText;
import dev.mosaic.domain.secret.SecretShapes;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WorkLogTest {
  private static final Duration TOOK = Duration.ofSeconds(3);

  private final HandMovedClock clock = HandMovedClock.started();
  private final TurnId turn = new TurnId(UUID.randomUUID());
  private final List<TurnEvent> events = new ArrayList<>();
  private final WorkLog log = new WorkLog(turn, AnswerWork.NONE, clock, events::add);

  @Test
  void tellsWhatHappensAndKeepsIt() {
    log.thought(0, "Let me");
    log.thought(6, " look.");
    log.started(call("ls"), 5);
    log.output("c1", "one\n");
    log.output("c1", "one\ntwo\n");
    log.ended("c1", State.SUCCEEDED, TOOK, "one\ntwo\n3");

    assertThat(events)
        .containsExactly(
            new TurnEvent.Thought(turn, 0, "Let me"),
            new TurnEvent.Thought(turn, 6, " look."),
            new TurnEvent.ToolStarted(turn, running("ls", 5)),
            new TurnEvent.ToolOutput(turn, "c1", 0, "one\n"),
            new TurnEvent.ToolOutput(turn, "c1", 4, "two\n"),
            new TurnEvent.ToolEnded(turn, "c1", State.SUCCEEDED, TOOK, "one\ntwo\n3"));
    assertThat(log.work()).isEqualTo(told().thoughtFor(log.work().thought()));
  }

  @Test
  void tellsNothingTwiceAndNothingOfCallsThatDoNotRun() {
    log.output("c1", "early");
    log.started(call("ls"), 0);
    log.started(call("ls"), 4);
    log.output("c1", "one\n");
    log.output("c1", "one\n");
    log.ended("c1", State.FAILED, TOOK, "");
    log.ended("c1", State.SUCCEEDED, TOOK, "late");
    log.output("c1", "later");

    assertThat(events).hasSize(3);
    assertThat(log.work().calls())
        .containsExactly(
            new ToolCall("c1", "exec", "", 0, "ls", State.FAILED, "", HandMovedClock.START, TOOK));
  }

  @Test
  void tellsAgainOfACallWhereMoreIsKnown() {
    log.started(call(""), 7);
    log.started(call("ls"), 9);

    assertThat(events)
        .containsExactly(
            new TurnEvent.ToolStarted(turn, running("", 7)),
            new TurnEvent.ToolStarted(turn, running("ls", 9)));
    assertThat(log.work().calls()).containsExactly(running("ls", 7));
  }

  @Test
  void tellsOfARunningCallTwiceASecondAtMost() {
    log.started(call("yes"), 0);
    StringBuilder output = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      log.output("c1", output.append("line ").append(i).append('\n').toString());
      clock.advance(Duration.ofMillis(10));
    }

    assertThat(outputs()).hasSizeBetween(20, 24);
    assertThat(output).startsWith(told().calls().getFirst().output());
  }

  @Test
  void tellsALoudCallsMiddleNotAndItsEndAtTheEnd() {
    log.started(call("yes"), 0);
    StringBuilder output = new StringBuilder("first\n");
    for (int i = 0; i < 60; i++) {
      log.output("c1", output.append("line\n".repeat(2_000)).toString());
      clock.advance(Duration.ofSeconds(1));
    }
    long live = outputs().stream().mapToLong(piece -> piece.delta().length()).sum();
    log.ended("c1", State.SUCCEEDED, TOOK, output.append("last").toString());

    assertThat(live).isLessThan(150_000);
    assertThat(told().calls().getFirst().output())
        .startsWith("first\n")
        .endsWith("last")
        .contains(WorkText.CUT)
        .hasSizeLessThanOrEqualTo(WorkText.MOST_OUTPUT);
  }

  /** Wherever the pieces are cut, not more than its first few characters are ever told. */
  @RepeatedTest(50)
  void tellsNoHalfOfASecret(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    String secret = "ghp_" + "Ab1".repeat(12);
    String text = "I found " + secret + " there,\npassword=hunter2hunter2 and more.";
    log.started(call("cat x"), 0);

    for (int end = 0; end < text.length(); ) {
      int next = Math.min(text.length(), end + 1 + random.nextInt(6));
      log.thought(end, text.substring(end, next));
      log.output("c1", text.substring(0, next));
      clock.advance(Duration.ofSeconds(1));
      end = next;
    }
    log.thoughtSoFar();
    log.ended("c1", State.SUCCEEDED, TOOK, text);

    String clean = "I found %1$s there,\npassword=%1$s and more.".formatted(SecretShapes.REMOVED);
    assertThat(log.work().thinking()).isEqualTo(clean);
    assertThat(log.work().calls().getFirst().output()).isEqualTo(clean);
    assertThat(events.toString()).doesNotContain("ghp_Ab", "hunter");
    assertThat(told().thoughtFor(log.work().thought())).isEqualTo(log.work());
  }

  @Test
  void measuresHowLongItThought() {
    log.thought(0, "Let me");
    clock.advance(Duration.ofSeconds(3));
    log.thought(6, " look.");
    clock.advance(Duration.ofSeconds(1));
    log.started(call("ls"), 0);
    clock.advance(Duration.ofSeconds(60));
    log.ended("c1", State.SUCCEEDED, TOOK, "");
    log.thought(12, " Hm.");
    clock.advance(Duration.ofSeconds(2));
    log.thoughtSoFar();

    assertThat(log.work().thought()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void thinksNoMoreThanItsLimit() {
    for (int i = 0; i < 400; i++) {
      log.thought(1_000 * i, "thinking. ".repeat(100));
      clock.advance(Duration.ofSeconds(1));
    }
    log.thoughtSoFar();

    assertThat(log.work().thinking())
        .hasSizeLessThanOrEqualTo(WorkText.MOST_THINKING)
        .endsWith(WorkText.CUT);
    assertThat(told().thoughtFor(log.work().thought())).isEqualTo(log.work());
  }

  private AnswerWork told() {
    AnswerWork work = AnswerWork.NONE;
    for (TurnEvent event : events) {
      work = work.after(event);
    }
    return work;
  }

  private List<TurnEvent.ToolOutput> outputs() {
    return events.stream()
        .filter(TurnEvent.ToolOutput.class::isInstance)
        .map(TurnEvent.ToolOutput.class::cast)
        .toList();
  }

  private static ToolCall call(String arguments) {
    return running(arguments, 0);
  }

  private static ToolCall running(String arguments, int at) {
    return ToolCall.begun("c1", "exec", "", at, arguments, HandMovedClock.START);
  }
}
