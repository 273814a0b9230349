package dev.mosaic.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ToolCall.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerWorkTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration TOOK = Duration.ofMillis(1_200);

  private final TurnId turn = new TurnId(UUID.randomUUID());
  private final List<TurnEvent> events =
      List.of(
          new TurnEvent.Started(turn),
          new TurnEvent.Thought(turn, 0, "Let me"),
          new TurnEvent.Thought(turn, 6, " look."),
          new TurnEvent.Text(turn, 0, "I look."),
          started("c1", ""),
          started("c1", "ls"),
          new TurnEvent.ToolOutput(turn, "c1", 0, "one\nto"),
          new TurnEvent.ToolOutput(turn, "c1", 5, "wo\n"),
          started("c2", "pwd"),
          new TurnEvent.ToolEnded(turn, "c1", State.FAILED, TOOK, "one\ntwo\n"),
          new TurnEvent.ToolOutput(turn, "c2", 0, "/ho"));

  @Test
  void isPutTogetherFromEvents() {
    assertThat(after(events))
        .isEqualTo(
            new AnswerWork(
                "Let me look.",
                List.of(
                    new ToolCall("c1", "exec", "", 7, "ls", State.FAILED, "one\ntwo\n", NOW, TOOK),
                    new ToolCall("c2", "exec", "", 7, "pwd", State.RUNNING, "/ho", NOW, null))));
  }

  @Test
  void isTheSameWhicheverPartComesTwice() {
    AnswerWork whole = after(events);
    for (int end = 0; end <= events.size(); end++) {
      for (int begin = 0; begin <= end; begin++) {
        AnswerWork twice = after(events.subList(0, end));
        for (TurnEvent event : events.subList(begin, events.size())) {
          twice = twice.after(event);
        }

        assertThat(twice).as("from %d again after %d", begin, end).isEqualTo(whole);
      }
    }
  }

  @Test
  void takesBackWhatWasThoughtAnew() {
    AnswerWork work =
        after(
            List.of(
                new TurnEvent.Thought(turn, 0, "Perhaps"), new TurnEvent.Thought(turn, 0, "No")));

    assertThat(work.thinking()).isEqualTo("No");
  }

  @Test
  void staysAsItIsWhereAPieceIsMissing() {
    AnswerWork work = after(events);

    assertThat(work.after(new TurnEvent.Thought(turn, 99, "?"))).isEqualTo(work);
    assertThat(work.after(new TurnEvent.ToolOutput(turn, "c2", 99, "?"))).isEqualTo(work);
    assertThat(work.after(new TurnEvent.ToolOutput(turn, "c9", 0, "?"))).isEqualTo(work);
    assertThat(work.after(new TurnEvent.ToolEnded(turn, "c9", State.FAILED, TOOK, "?")))
        .isEqualTo(work);
  }

  @Test
  void stopsWhatRunsWhenTheTurnEnds() {
    AnswerWork work = after(events).after(new TurnEvent.Ended(turn, Status.INTERRUPTED, null));

    assertThat(work.call("c1").orElseThrow().state()).isEqualTo(State.FAILED);
    assertThat(work.call("c2").orElseThrow().state()).isEqualTo(State.STOPPED);
    assertThat(work.call("c2").orElseThrow().output()).isEqualTo("/ho");
  }

  @Test
  void keepsNoMoreThanItsLimit() {
    AnswerWork work =
        after(IntStream.range(0, 300).mapToObj(i -> (TurnEvent) started("c" + i, "ls")).toList());

    assertThat(work.calls()).hasSize(AnswerWork.MOST_CALLS);
    assertThat(work.calls().getLast().id()).isEqualTo("c199");
  }

  private TurnEvent started(String id, String arguments) {
    return new TurnEvent.ToolStarted(turn, ToolCall.begun(id, "exec", "", 7, arguments, NOW));
  }

  private static AnswerWork after(List<TurnEvent> events) {
    AnswerWork work = AnswerWork.NONE;
    for (TurnEvent event : events) {
      work = work.after(event);
    }
    return work;
  }
}
