package dev.mosaic.application.agent;

import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.SettingsApplication;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.agent.ContainerRuntime;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.AgentStore;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Puts a person's agent to sleep: volume and history stay. Returns at once; a start under way is
 * given up, an answer under way is ended.
 */
public final class StopAgent {
  private static final System.Logger LOG = System.getLogger(StopAgent.class.getName());

  private final AgentRoster roster;
  private final AgentStore agents;
  private final ContainerRuntime runtime;
  private final AnswersUnderWay answers;
  private final RunPolicy policy;
  private final Clock clock;

  StopAgent(
      AgentRoster roster,
      AgentStore agents,
      ContainerRuntime runtime,
      AnswersUnderWay answers,
      RunPolicy policy,
      Clock clock) {
    this.roster = roster;
    this.agents = agents;
    this.runtime = runtime;
    this.answers = answers;
    this.policy = policy;
    this.clock = clock;
  }

  /** Ends answers under way; a gateway with work in hand would take minutes to stop. */
  public interface AnswersUnderWay {
    void abortAllOf(UserId owner);

    /** Leaves alone those for which nothing was asked yet: they wait until the agent is back. */
    void abortAskedOf(UserId owner);
  }

  /** Completes when the agent sleeps; at once if it did already. */
  public CompletableFuture<Void> stop(UserId owner) {
    return stop(owner, answers::abortAllOf);
  }

  /** The same on an administrator's behalf, which its owner is told until it wakes again. */
  CompletableFuture<Void> stopByAdministrator(UserId owner) {
    roster.seatOf(owner).stoppedByAdministrator();
    return stop(owner);
  }

  /** The same before a start: messages that wait for the agent go on waiting. */
  CompletableFuture<Void> stopForRestart(UserId owner) {
    return stop(owner, answers::abortAskedOf);
  }

  private CompletableFuture<Void> stop(UserId owner, Consumer<UserId> aborting) {
    AgentSeat seat = roster.seatOf(owner);
    Instant now = clock.instant();
    seat.flight().ifPresent(Flight::cancel);
    AgentState state =
        seat.move(
            before ->
                switch (before) {
                  case AgentState.Starting starting -> starting.stop(now);
                  case AgentState.Running running -> running.stop(now);
                  case AgentState.Broken broken -> broken.stop(now);
                  case AgentState.Absent absent -> absent;
                  case AgentState.Asleep asleep -> asleep;
                  case AgentState.Stopping stopping -> stopping;
                });
    aborting.accept(owner);
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (state instanceof AgentState.Stopping) {
      ActingPerson.startAside("stop-" + owner, () -> finish(seat, done));
    } else {
      done.complete(null);
    }
    return done;
  }

  private void finish(AgentSeat seat, CompletableFuture<Void> done) {
    seat.work.lock();
    try {
      // A second stop may have found the work done, or a wake may have begun after it.
      if (seat.state() instanceof AgentState.Stopping) {
        putToSleep(seat);
      }
    } catch (RuntimeUnavailable unavailable) {
      seat.move(
          state ->
              state instanceof AgentState.Stopping stopping
                  ? stopping.fail(
                      clock.instant(), AgentFaults.dockerUnavailable(runtime.availability()))
                  : state);
    } catch (RuntimeException surprise) {
      LOG.log(System.Logger.Level.ERROR, "stopping an agent failed unexpectedly", surprise);
      seat.move(state -> new AgentState.Broken(clock.instant(), AgentFaults.unexpected()));
    } finally {
      seat.work.unlock();
      done.complete(null);
    }
  }

  private void putToSleep(AgentSeat seat) {
    seat.settle();
    seat.apply(SettingsApplication.NONE);
    seat.agent().ifPresent(agent -> runtime.stop(agent, policy.stopGrace()));
    agents
        .findByOwner(seat.owner)
        .ifPresent(
            (AgentRecord r) -> agents.update(r.withGatewayToken(null).withStatus("stopped")));
    seat.move(
        state ->
            state instanceof AgentState.Stopping stopping
                ? stopping.stopped(clock.instant())
                : state);
  }
}
