package dev.mosaic.application.chat;

import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.TurnFault;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes down what the first reader gets, and goes on for the others when that one has left. */
final class Tee implements TurnReceiver {
  private final RecordedTurn turn;
  private final RecordedTurn.Reader reader;
  private final TurnReceiver receiver;
  private boolean spoke;
  private boolean worthKeeping;

  Tee(RecordedTurn turn, RecordedTurn.Reader reader, TurnReceiver receiver) {
    this.turn = turn;
    this.reader = reader;
    this.receiver = receiver;
  }

  /** Whether the same call should be answered with this rather than made anew. */
  boolean isWorthKeeping() {
    return worthKeeping;
  }

  @Override
  public void waking(StartPhase phase) {
    turn.waking(phase);
    pass(it -> it.waking(phase));
  }

  @Override
  public void answering(boolean stream) {
    turn.waking(null);
    both(0, it -> it.answering(stream));
  }

  @Override
  public void part(byte[] raw) {
    spoke = true;
    both(raw.length, it -> it.part(raw));
  }

  @Override
  public void noted(AnswerNotes notes) {
    both(0, it -> it.noted(notes));
  }

  @Override
  public void failed(TurnFault fault) {
    both(0, it -> it.failed(fault));
  }

  @Override
  public void ended(Status status, @Nullable TurnFault fault) {
    worthKeeping = status == Status.COMPLETE || status == Status.FAILED && spoke;
    both(0, it -> it.ended(status, fault));
  }

  private void both(long weight, Consumer<TurnReceiver> step) {
    turn.record(weight, step);
    pass(step);
  }

  private void pass(Consumer<TurnReceiver> step) {
    if (reader.hasLeft()) {
      return;
    }
    try {
      step.accept(receiver);
    } catch (RuntimeException gone) {
      if (!reader.leave()) {
        throw gone;
      }
    }
  }
}
