package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.ChatProblems;
import dev.mosaic.application.chat.TurnReceiver;
import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.TurnFault;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** A turn gathered for a client that wants the answer in one piece. */
final class WholeTurn implements TurnReceiver {
  private final WholeAnswer answer;
  private final ByteArrayOutputStream document = new ByteArrayOutputStream();
  private boolean streamed;
  private Status status = Status.INTERRUPTED;
  private @Nullable TurnFault fault;

  WholeTurn(WholeAnswer answer) {
    this.answer = answer;
  }

  @Override
  public void waking(StartPhase phase) {
    // Nothing can be sent before the whole answer.
  }

  @Override
  public void answering(boolean stream) {
    streamed = stream;
  }

  @Override
  public void noted(AnswerNotes notes) {
    // The history shows them; the body is the gateway's own.
  }

  @Override
  public void part(byte[] raw) {
    if (streamed) {
      answer.add(raw);
    } else {
      document.writeBytes(raw);
    }
  }

  @Override
  public void failed(TurnFault reason) {
    fault = reason;
  }

  @Override
  public void ended(Status how, @Nullable TurnFault why) {
    status = how;
    fault = why;
  }

  /** The whole answer; refuses if there is none. */
  byte[] body() {
    if (fault != null) {
      throw TurnProblems.of(fault);
    }
    if (status != Status.COMPLETE) {
      throw ChatProblems.answerStopped();
    }
    return streamed ? answer.toBytes() : document.toByteArray();
  }
}
