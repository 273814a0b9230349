package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.AgentFault;
import dev.mosaic.domain.agent.AgentLife;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.AgentStatus;
import dev.mosaic.domain.agent.SettingsApplication;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.ContainerEngine;
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
  private final AgentContainers containers;
  private final ContainerEngine engine;
  private final AnswersUnderWay answers;
  private final RunPolicy policy;
  private final Clock clock;

  StopAgent(
      AgentRoster roster,
      AgentStore agents,
      AgentContainers containers,
      ContainerEngine engine,
      AnswersUnderWay answers,
      RunPolicy policy,
      Clock clock) {
    this.roster = roster;
    this.agents = agents;
    this.containers = containers;
    this.engine = engine;
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

  /** The same for an administrator, which its owner sees until it wakes again. */
  CompletableFuture<Void> stopByAdministrator(UserId owner) {
    roster.of(owner).noteAdministratorStops();
    return stop(owner);
  }

  /** The same before a start: messages that wait for the agent go on waiting. */
  CompletableFuture<Void> stopForRestart(UserId owner) {
    return stop(owner, answers::abortAskedOf);
  }

  private CompletableFuture<Void> stop(UserId owner, Consumer<UserId> aborting) {
    RosterEntry agent = roster.of(owner);
    Instant now = clock.instant();
    agent.start.cancel();
    AgentState state = agent.move(before -> AgentLife.stop(before, now));
    aborting.accept(owner);
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (state instanceof AgentState.Stopping) {
      ActingPerson.startAside("stop-" + owner, () -> finish(agent, done));
    } else {
      done.complete(null);
    }
    return done;
  }

  private void finish(RosterEntry agent, CompletableFuture<Void> done) {
    agent.work.lock();
    try {
      // A second stop may have found the work done, or a wake may have begun after it.
      if (agent.state() instanceof AgentState.Stopping) {
        putToSleep(agent);
      }
    } catch (RuntimeUnavailable unavailable) {
      AgentFault fault = AgentFaults.dockerUnavailable(engine.availability());
      agent.move(state -> AgentLife.notStopped(state, clock.instant(), fault));
    } catch (RuntimeException surprise) {
      LOG.log(System.Logger.Level.ERROR, "stopping an agent failed unexpectedly", surprise);
      agent.move(state -> AgentLife.failed(clock.instant(), AgentFaults.unexpected()));
    } finally {
      agent.work.unlock();
      done.complete(null);
    }
  }

  private void putToSleep(RosterEntry agent) {
    agent.settings.take();
    agent.progressed(SettingsApplication.NONE);
    containers.stop(agent.agent, policy.stopGrace());
    agents
        .findByOwner(agent.user())
        .ifPresent(
            record -> agents.update(record.withGatewayToken(null).withStatus(AgentStatus.STOPPED)));
    agent.move(state -> AgentLife.stopped(state, clock.instant()));
  }
}
