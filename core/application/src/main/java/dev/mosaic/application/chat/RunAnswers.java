package dev.mosaic.application.chat;

import dev.mosaic.application.agent.life.AgentActivity;
import dev.mosaic.application.agent.life.WakeAgent;
import dev.mosaic.application.agent.life.WakeAgent.Outcome.Awake;
import dev.mosaic.application.chat.log.TurnLog;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.chat.ToolCall.State;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.ports.agent.AgentRun;
import dev.mosaic.ports.agent.AgentRuns;
import dev.mosaic.ports.agent.AgentUnreachable;
import dev.mosaic.ports.agent.RunEvent;
import dev.mosaic.ports.agent.RunRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Has an agent's gateway work on the message by itself and listens. Nothing that happens to a
 * connection, to this process or to the gateway ends the work: it is joined again where it stands.
 */
final class RunAnswers implements Answers {
  // A container that dies of this very turn would die of it for ever.
  private static final int MOST_DEATHS = 2;
  private static final int MOST_LOSSES = 5;
  // How often to look for what a model says that its gateway holds back.
  private static final Duration OFTEN = Duration.ofMillis(100);

  private final Preparation preparation;
  private final AgentActivity activity;
  private final AgentRuns runs;
  private final MessageFiles files;
  private final ChosenModels models;
  private final EarlierTurns earlier;
  private final KeepDoings doings;
  private final TurnPolicy policy;
  private final Supplier<Duration> longestSilence;
  private final Clock clock;

  RunAnswers(
      Preparation preparation,
      AgentActivity activity,
      AgentRuns runs,
      MessageFiles files,
      ChosenModels models,
      EarlierTurns earlier,
      KeepDoings doings,
      TurnPolicy policy,
      Supplier<Duration> longestSilence,
      Clock clock) {
    this.preparation = preparation;
    this.activity = activity;
    this.runs = runs;
    this.files = files;
    this.models = models;
    this.earlier = earlier;
    this.doings = doings;
    this.policy = policy;
    this.longestSilence = longestSilence;
    this.clock = clock;
  }

  @Override
  public Ending answer(Turn turn, TurnReceiver receiver) {
    Heard heard = new Heard(clock.instant());
    while (true) {
      WakeAgent.Outcome woken = preparation.prepare(turn, receiver);
      if (turn.isLeft()) {
        return Ending.left();
      }
      if (turn.isAborted()) {
        return Ending.interrupted();
      }
      if (!(woken instanceof Awake awake)) {
        return Ending.failed(TurnFaults.notAwake(woken));
      }
      try (AgentActivity.Hold ignored = activity.keepAwake(turn.owner(), "answering");
          AgentRun run = runs.take(awake.endpoint(), awake.token(), requestOf(turn))) {
        turn.hold(run);
        Ending ending = listen(turn, run, heard);
        if (run.sawOtherWork()) {
          doings.begin(turn.owner());
        }
        return ending;
      } catch (MessageFiles.Unreadable spoiled) {
        return Ending.failed(TurnFaults.attachmentUnreadable(spoiled.name()));
      } catch (AgentUnreachable gone) {
        if (turn.isLeft()) {
          return Ending.left();
        }
        if (turn.isAborted()) {
          return Ending.interrupted();
        }
        if (heard.isHopeless(activity.foundDead(turn.owner()))) {
          return Ending.failed(TurnFaults.unreachable());
        }
        turn.awaitAborted(policy.pause().multipliedBy(heard.losses));
      } finally {
        turn.release();
      }
    }
  }

  private Ending listen(Turn turn, AgentRun run, Heard heard) {
    while (true) {
      Optional<RunEvent> next = run.next(heard.ahead.isNear() ? OFTEN : policy.news());
      turn.notes().news().ifPresent(notes -> turn.log(log -> log.noted(notes)));
      heard
          .ahead
          .next(turn.notes().ahead())
          .ifPresent(
              whole -> {
                heard.something(clock.instant());
                activity.noteActive(turn.owner());
                write(turn, whole);
              });
      if (next.isEmpty()) {
        if (turn.isLeft()) {
          return Ending.left();
        }
        turn.log(TurnLog::quiet);
        Duration quiet = Duration.between(heard.last, clock.instant());
        Duration longest = longestSilence.get();
        if (quiet.compareTo(longest) > 0) {
          run.abort();
          return Ending.failed(TurnFaults.silent(longest));
        }
        continue;
      }
      heard.something(clock.instant());
      activity.noteActive(turn.owner());
      switch (next.get()) {
        case RunEvent.Text text -> write(turn, heard.ahead.with(text.whole()));
        case RunEvent.Thought thought -> {
          heard.ahead.comesNear();
          turn.log(log -> log.thoughtIs(thought.whole()));
        }
        case RunEvent.ToolStarted started -> turn.log(log -> log.toolStarted(callOf(started)));
        case RunEvent.ToolOutput output ->
            turn.log(log -> log.toolOutput(output.call(), output.whole()));
        case RunEvent.ToolEnded tool -> turn.log(log -> end(log, tool));
        case RunEvent.Ended ended -> {
          return ending(turn, ended);
        }
        case RunEvent.Lost ignored -> {
          return Ending.failed(TurnFaults.lost());
        }
      }
    }
  }

  private static void write(Turn turn, String whole) {
    turn.textIs(whole);
    turn.log(log -> log.textIs(whole));
  }

  private static ToolCall callOf(RunEvent.ToolStarted tool) {
    return ToolCall.begun(tool.call(), tool.name(), tool.title(), 0, tool.arguments(), tool.at());
  }

  private static void end(TurnLog log, RunEvent.ToolEnded tool) {
    State state = tool.ok() ? State.SUCCEEDED : State.FAILED;
    log.toolEnded(tool.call(), state, tool.took(), tool.output());
  }

  private static Ending ending(Turn turn, RunEvent.Ended ended) {
    String whole = ended.text();
    // The gateway cuts white space at the ends, and of what it said before a tool it may keep less.
    if (whole != null && !turn.text().toString().strip().endsWith(whole.strip())) {
      write(turn, whole);
    }
    if (turn.isAborted() || ended.status() == Status.INTERRUPTED) {
      return Ending.interrupted();
    }
    if (ended.status() == Status.COMPLETE) {
      return Ending.complete();
    }
    TurnFault fault = ended.fault();
    // What the vendors said that it asked first explains more than its own words.
    return Ending.failed(
        turn.notes().trouble().orElse(fault == null ? TurnFaults.cutOff() : fault));
  }

  private RunRequest requestOf(Turn turn) {
    PersonMessage message = (PersonMessage) turn.command().message();
    return new RunRequest(
        turn.conversation(),
        TurnId.of(turn.message()),
        message.text(),
        models.of(turn),
        () -> files.files(turn.owner(), message.attachments()),
        () -> turn.isOpening() ? Optional.empty() : earlier.of(turn));
  }

  /** How it has gone so far. */
  private static final class Heard {
    private final TextAhead ahead = new TextAhead();
    private Instant last;
    private int deaths;
    private int losses;

    Heard(Instant now) {
      last = now;
    }

    void something(Instant now) {
      last = now;
      losses = 0;
    }

    /** Whether to give up, after one more connection was lost. */
    boolean isHopeless(boolean dead) {
      losses++;
      deaths += dead ? 1 : 0;
      return deaths > MOST_DEATHS || losses > MOST_LOSSES;
    }
  }
}
