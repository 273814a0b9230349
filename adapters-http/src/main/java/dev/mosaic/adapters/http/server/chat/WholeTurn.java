package dev.mosaic.adapters.http.server.chat;

import dev.mosaic.adapters.http.server.problem.Problem;
import dev.mosaic.application.chat.TurnReceiver;
import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.TurnFault;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** A turn gathered for a client that wants the answer in one piece. */
final class WholeTurn implements TurnReceiver {
  private static final int FIRST_REFUSAL = 400;

  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private String contentType = "application/json";
  private @Nullable TurnFault fault;

  @Override
  public void waking(StartPhase phase) {
    // Nothing can be told before the whole answer.
  }

  @Override
  public void answering(int status, String type) {
    contentType = type;
    if (status >= FIRST_REFUSAL) {
      fault = TurnProblems.refusedByGateway(status);
    }
  }

  @Override
  public void noted(AnswerNotes notes) {
    // The history tells them; the body is the gateway's own.
  }

  @Override
  public void part(byte[] raw) {
    gathered.writeBytes(raw);
  }

  @Override
  public void failed(TurnFault reason) {
    fault = reason;
  }

  /** The gateway's own words; refuses if it had none. */
  byte[] body() {
    if (fault != null) {
      throw TurnProblems.of(fault);
    }
    if (gathered.size() == 0) {
      throw Problem.agentUnavailable("agent_stopped", "The answer was stopped.");
    }
    return gathered.toByteArray();
  }

  String contentType() {
    return contentType;
  }
}
