package dev.mosaic.application.chat;

import dev.mosaic.application.agent.AgentActivity;
import dev.mosaic.application.agent.WakeAgent;
import dev.mosaic.application.agent.WakeAgent.Outcome.Awake;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Wakes the agent, asks its gateway and passes the answer on, keeping what comes. */
final class TurnRunner {
  private static final Duration WAKING_TICK = Duration.ofSeconds(1);
  // Often enough that a crash of the server costs a sentence, seldom enough not to matter.
  private static final Duration KEEP_INTERVAL = Duration.ofSeconds(2);

  private final WakeAgent waking;
  private final AgentActivity activity;
  private final AgentChannel channel;
  private final ConversationStore conversations;
  private final Turns turns;
  private final Clock clock;

  TurnRunner(
      WakeAgent waking,
      AgentActivity activity,
      AgentChannel channel,
      ConversationStore conversations,
      Turns turns,
      Clock clock) {
    this.waking = waking;
    this.activity = activity;
    this.channel = channel;
    this.conversations = conversations;
    this.turns = turns;
    this.clock = clock;
  }

  void run(Turn turn, TurnReceiver receiver) {
    Ending ending = Ending.failed(TurnFaults.internal());
    try (AgentActivity.Hold ignored = activity.keepAwake(turn.owner(), "answering")) {
      ending = converse(turn, receiver);
    } catch (RuntimeException surprise) {
      ending = turn.isAborted() ? Ending.interrupted() : ending;
      throw surprise;
    } finally {
      end(turn, ending);
    }
    // Whoever hears of the end may look or ask again at once, and finds it kept and nothing busy.
    if (ending.fault() != null && ending.tell()) {
      receiver.failed(ending.fault());
    } else if (ending.rest().length > 0) {
      receiver.part(ending.rest());
    }
  }

  private Ending converse(Turn turn, TurnReceiver receiver) {
    for (int attempt = 1; ; attempt++) {
      WakeAgent.Outcome woken = awaitWake(turn, receiver);
      if (turn.isAborted()) {
        return Ending.interrupted();
      }
      if (!(woken instanceof Awake awake)) {
        return Ending.failed(TurnFaults.notAwake(woken));
      }
      try (AgentReply reply = channel.send(awake.endpoint(), awake.token(), requestOf(turn))) {
        turn.hold(reply);
        return passOn(turn, reply, receiver);
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

  private WakeAgent.Outcome awaitWake(Turn turn, TurnReceiver receiver) {
    CompletableFuture<WakeAgent.Outcome> wake = waking.wake(turn.owner());
    CompletableFuture<Object> either = CompletableFuture.anyOf(wake, turn.aborted());
    while (true) {
      try {
        either.get(WAKING_TICK.toMillis(), TimeUnit.MILLISECONDS);
        return wake.isDone() ? wake.join() : new WakeAgent.Outcome.Cancelled();
      } catch (TimeoutException stillWaking) {
        receiver.waking(phaseOf(turn));
      } catch (ExecutionException surprise) {
        throw new IllegalStateException("waking failed", surprise.getCause());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        turn.abort();
        return new WakeAgent.Outcome.Cancelled();
      }
    }
  }

  private StartPhase phaseOf(Turn turn) {
    return activity.stateOf(turn.owner()) instanceof AgentState.Starting starting
        ? starting.phase()
        : StartPhase.IMAGE;
  }

  private Ending passOn(Turn turn, AgentReply reply, TurnReceiver receiver) {
    receiver.answering(reply.status(), reply.contentType());
    TurnFault fault = null;
    boolean whole = !turn.command().stream();
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    Instant kept = clock.instant();
    for (Optional<ReplyPart> next = reply.next(); next.isPresent(); next = reply.next()) {
      ReplyPart part = next.get();
      activity.noteActive(turn.owner());
      turn.text().append(part.text());
      fault = part.fault() != null ? part.fault() : fault;
      whole |= part.last();
      turn.notes().news().ifPresent(receiver::noted);
      if (fault != null && turn.notes().trouble().isPresent()) {
        // The gateway knows only that no model answered; the vendors' reasons are worth more.
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
    if (trouble.isPresent() && (fault != null || reply.status() >= 400)) {
      return Ending.failed(trouble.get());
    }
    if (fault != null) {
      return Ending.failed(fault, rest.toByteArray());
    }
    if (reply.status() >= 400) {
      return Ending.failed(TurnFaults.refused(reply.status()), rest.toByteArray());
    }
    return whole ? Ending.complete(rest.toByteArray()) : Ending.failed(TurnFaults.cutOff());
  }

  private void end(Turn turn, Ending ending) {
    try {
      keep(turn, ending.status(), ending.fault());
    } finally {
      turns.end(turn);
    }
  }

  private void keep(Turn turn, Status status, @Nullable TurnFault fault) {
    ChatMessage message =
        turn.answer().ended(turn.text().toString(), status, fault).noted(turn.notes().all());
    conversations.update(turn.owner(), message);
  }

  private static TurnRequest requestOf(Turn turn) {
    return new TurnRequest(
        "mosaic:conv:" + turn.conversation(), turn.command().body(), turn.command().stream());
  }

  /**
   * How a turn ended.
   *
   * @param tell whether the receiver has yet to hear of the fault
   * @param rest the gateway's own words about the end, for the receiver
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Ending(Status status, @Nullable TurnFault fault, boolean tell, byte[] rest) {
    private static final byte[] NOTHING = {};

    static Ending complete(byte[] rest) {
      return new Ending(Status.COMPLETE, null, false, rest);
    }

    static Ending interrupted() {
      return new Ending(Status.INTERRUPTED, null, false, NOTHING);
    }

    static Ending failed(TurnFault fault) {
      return new Ending(Status.FAILED, fault, true, NOTHING);
    }

    /** Failed, as the gateway told the receiver itself. */
    static Ending failed(TurnFault fault, byte[] rest) {
      return new Ending(Status.FAILED, fault, false, rest);
    }
  }
}
