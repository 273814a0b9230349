package dev.mosaic.application.chat.log;

import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.ports.agent.RunEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What an agent did that nobody followed: its text, and its work fit to be kept. */
public final class PastWork {
  // Nobody measured how long anything took but what the gateway says itself.
  private static final Clock STILL = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final WorkLog work =
      new WorkLog(new TurnId(new UUID(0, 0)), AnswerWork.NONE, STILL, event -> {});
  private String text = "";

  /**
   * @param course in order; an end may be its last
   */
  public PastWork(List<RunEvent> course) {
    course.forEach(this::take);
  }

  public String text() {
    return text;
  }

  public AnswerWork work() {
    work.thoughtSoFar();
    return work.work().stopped();
  }

  private void take(RunEvent event) {
    switch (event) {
      case RunEvent.Text said -> text = said.whole();
      case RunEvent.Thought thought -> work.thoughtIs(thought.whole());
      case RunEvent.ToolStarted tool ->
          work.started(
              ToolCall.begun(
                  tool.call(), tool.name(), tool.title(), 0, tool.arguments(), tool.at()),
              text.length());
      case RunEvent.ToolOutput ignored -> {}
      case RunEvent.ToolEnded tool ->
          work.ended(
              tool.call(),
              tool.ok() ? ToolCall.State.SUCCEEDED : ToolCall.State.FAILED,
              tool.took(),
              tool.output());
      case RunEvent.Ended ended -> text = ended.text() == null ? text : ended.text();
      case RunEvent.Lost ignored -> {}
    }
  }
}
