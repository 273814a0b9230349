package dev.mosaic.application.chat;

import dev.mosaic.application.agent.life.AgentActivity;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.agent.life.WakeAgent.Outcome.Awake;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.ports.agent.AgentReply;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.ReplyPart;
import dev.mosaic.ports.agent.TurnRequest;
import java.io.ByteArrayOutputStream;
import java.util.Optional;

/**
 * Asks an agent's gateway over HTTP and passes the answer on byte by byte, as programs are used to.
 * The gateway stops when the connection ends.
 */
final class HttpAnswers implements Answers {
  private final Preparation preparation;
  private final AgentActivity activity;
  private final AgentChannel channel;

  HttpAnswers(Preparation preparation, AgentActivity activity, AgentChannel channel) {
    this.preparation = preparation;
    this.activity = activity;
    this.channel = channel;
  }

  @Override
  public Ending answer(Turn turn, TurnReceiver receiver) {
    for (int attempt = 1; ; attempt++) {
      WakeAgent.Outcome woken = preparation.prepare(turn, receiver);
      if (turn.isAborted()) {
        return Ending.interrupted();
      }
      if (!(woken instanceof Awake awake)) {
        return Ending.failed(TurnFaults.notAwake(woken));
      }
      try (AgentActivity.Hold ignored = activity.keepAwake(turn.owner(), "answering");
          AgentReply reply = channel.send(awake.endpoint(), awake.token(), requestOf(turn))) {
        turn.hold(reply);
        Optional<TurnFault> refusal = reply.refusal();
        // What the vendors said that it asked first explains more than its own words.
        return refusal.isPresent()
            ? Ending.failed(turn.notes().trouble().orElse(refusal.get()))
            : passOn(turn, reply, receiver);
      } catch (AgentUnreachable gone) {
        if (turn.isAborted()) {
          return Ending.interrupted();
        }
        // A container that died unnoticed is woken again once, as long as nothing came of the
        // answer.
        if (attempt > 1 || turn.text().length() > 0 || !activity.foundDead(turn.owner())) {
          return Ending.failed(TurnFaults.unreachable());
        }
      }
    }
  }

  private Ending passOn(Turn turn, AgentReply reply, TurnReceiver receiver) {
    receiver.answering(reply.isStream());
    TurnFault fault = null;
    boolean whole = false;
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    for (Optional<ReplyPart> next = reply.next(); next.isPresent(); next = reply.next()) {
      ReplyPart part = next.get();
      activity.noteActive(turn.owner());
      turn.text().append(part.text());
      turn.log(log -> log.text(part.text()));
      fault = part.fault() != null ? part.fault() : fault;
      whole |= part.last();
      turn.notes().news().ifPresent(notes -> note(turn, notes, receiver));
      if (fault != null && (fault.isAboutTheRequest() || turn.notes().trouble().isPresent())) {
        // Told in Mosaic's own words at the end: the gateway's do not say the way out, and where no
        // model answered, it does not know the vendors' reasons.
        continue;
      }
      if (part.last() || rest.size() > 0) {
        rest.writeBytes(part.raw());
        continue;
      }
      receiver.part(part.raw());
    }
    turn.notes().news().ifPresent(notes -> note(turn, notes, receiver));
    Optional<TurnFault> trouble = turn.notes().trouble();
    if (fault != null) {
      Ending told =
          fault.isAboutTheRequest()
              ? Ending.failed(fault)
              : Ending.failed(fault, rest.toByteArray());
      return trouble.map(Ending::failed).orElse(told);
    }
    return whole ? Ending.complete(rest.toByteArray()) : Ending.failed(TurnFaults.cutOff());
  }

  private static void note(Turn turn, AnswerNotes notes, TurnReceiver receiver) {
    turn.log(log -> log.noted(notes));
    receiver.noted(notes);
  }

  private static TurnRequest requestOf(Turn turn) {
    ProgramMessage message = (ProgramMessage) turn.command().message();
    byte[] body = turn.isBeginning() ? message.opening() : message.following();
    return new TurnRequest(turn.conversation(), message.form(), body);
  }
}
