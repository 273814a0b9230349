package dev.mosaic.application.chat;

import dev.mosaic.application.agent.AgentActivity;
import dev.mosaic.application.agent.WakeAgent;
import dev.mosaic.application.agent.WakeAgent.Outcome.Awake;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.ports.agent.AgentReply;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.ReplyPart;
import dev.mosaic.ports.agent.TurnRequest;
import dev.mosaic.ports.store.ConversationStore;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Wakes the agent, asks its gateway and passes the answer on, keeping what comes. */
final class TurnRunner {
  // Often enough that a crash of the server costs a sentence, seldom enough not to matter.
  private static final Duration KEEP_INTERVAL = Duration.ofSeconds(2);

  private final Preparation preparation;
  private final AgentActivity activity;
  private final AgentChannel channel;
  private final ConversationStore conversations;
  private final Turns turns;
  private final Clock clock;

  TurnRunner(
      Preparation preparation,
      AgentActivity activity,
      AgentChannel channel,
      ConversationStore conversations,
      Turns turns,
      Clock clock) {
    this.preparation = preparation;
    this.activity = activity;
    this.channel = channel;
    this.conversations = conversations;
    this.turns = turns;
    this.clock = clock;
  }

  void run(Turn turn, TurnReceiver receiver) {
    Ending ending = Ending.failed(TurnFaults.internal());
    try (AgentActivity.Hold ignored = activity.keepAwake(turn.owner(), AgentActivity.PREPARING)) {
      ending = converse(turn, receiver);
    } catch (RuntimeException surprise) {
      ending = turn.isAborted() ? Ending.interrupted() : ending;
      throw surprise;
    } finally {
      end(turn, ending);
    }
    // Whoever hears of the end may look or ask again at once, and finds it kept and nothing busy.
    ending.tell(receiver);
  }

  private Ending converse(Turn turn, TurnReceiver receiver) {
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
    Instant kept = clock.instant();
    for (Optional<ReplyPart> next = reply.next(); next.isPresent(); next = reply.next()) {
      ReplyPart part = next.get();
      activity.noteActive(turn.owner());
      turn.text().append(part.text());
      fault = part.fault() != null ? part.fault() : fault;
      whole |= part.last();
      turn.notes().news().ifPresent(receiver::noted);
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
      if (clock.instant().isAfter(kept.plus(KEEP_INTERVAL))) {
        keep(turn, Status.STREAMING, null);
        kept = clock.instant();
      }
    }
    turn.notes().news().ifPresent(receiver::noted);
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

  private void end(Turn turn, Ending ending) {
    try {
      if (ending.isRefusal() && turn.isOpening() && turn.command().origin() == Origin.PROGRAM) {
        // A program corrects its call and tries again; a person wants to see what became of theirs.
        conversations.delete(turn.owner(), turn.conversation());
      } else {
        keep(turn, ending.status(), ending.fault());
      }
    } finally {
      turns.end(turn);
    }
  }

  private void keep(Turn turn, Status status, @Nullable TurnFault fault) {
    if (!turn.isKept()) {
      return;
    }
    ChatMessage message =
        turn.answer().ended(turn.text().toString(), status, fault).noted(turn.notes().all());
    conversations.update(turn.owner(), message);
  }

  private static TurnRequest requestOf(Turn turn) {
    return new TurnRequest(
        "mosaic:conv:" + turn.conversation(), turn.command().message().form(), turn.body());
  }
}
