package dev.mosaic.application.agent.life;

import dev.mosaic.application.agent.door.AgentSetups;
import dev.mosaic.application.agent.door.GatewayTokens;
import dev.mosaic.application.agent.life.WakeAgent.Outcome;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.LastGoodConfig;
import dev.mosaic.domain.agent.AgentFault;
import dev.mosaic.domain.agent.AgentLife;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.AgentStatus;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.agent.SettingsApplication;
import dev.mosaic.domain.agent.SettingsApplication.State;
import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.ContainerEngine;
import dev.mosaic.ports.agent.ContainerNetworks;
import dev.mosaic.ports.agent.ContainerSpec;
import dev.mosaic.ports.agent.ImageUnavailable;
import dev.mosaic.ports.agent.MosaicAddress;
import dev.mosaic.ports.agent.NetworksExhausted;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.secret.SealingKeyUnreadable;
import dev.mosaic.ports.store.AgentStore;
import java.time.Clock;
import java.util.Optional;

/**
 * One start of one agent, from nothing to a gateway that is ready. Runs under the entry's work
 * lock.
 */
final class AgentLaunch {
  private final AgentStore agents;
  private final AgentSetups setups;
  private final AgentImage image;
  private final ContainerNetworks networks;
  private final AgentContainers containers;
  private final ContainerEngine engine;
  private final GatewayReadiness readiness;
  private final GatewayTokens tokens;
  private final LastGoodConfig lastGood;
  private final AgentPolicies agentPolicies;
  private final RunPolicy policy;
  private final Clock clock;

  AgentLaunch(
      AgentStore agents,
      AgentSetups setups,
      AgentImage image,
      ContainerNetworks networks,
      AgentContainers containers,
      ContainerEngine engine,
      GatewayReadiness readiness,
      GatewayTokens tokens,
      LastGoodConfig lastGood,
      AgentPolicies agentPolicies,
      RunPolicy policy,
      Clock clock) {
    this.agents = agents;
    this.setups = setups;
    this.image = image;
    this.networks = networks;
    this.containers = containers;
    this.engine = engine;
    this.readiness = readiness;
    this.tokens = tokens;
    this.lastGood = lastGood;
    this.agentPolicies = agentPolicies;
    this.policy = policy;
    this.clock = clock;
  }

  Outcome launch(RosterEntry agent, PendingStart start) {
    begin(agent);
    try {
      return switch (attemptOrGoBack(agent, start)) {
        case Attempt.Succeeded succeeded -> succeeded.awake();
        case Attempt.Failed failed -> fail(agent, start, failed.fault());
        case Attempt.GivenUp ignored -> new Outcome.Cancelled();
      };
    } catch (ImageUnavailable problem) {
      return fail(agent, start, AgentFaults.image(problem));
    } catch (NetworksExhausted problem) {
      return fail(agent, start, AgentFaults.networksExhausted());
    } catch (SealingKeyUnreadable spoiled) {
      return fail(agent, start, AgentFaults.sealingKeyUnreadable());
    } catch (RuntimeUnavailable problem) {
      return fail(agent, start, AgentFaults.dockerUnavailable(engine.availability()));
    } catch (RuntimeException surprise) {
      // It must not stay "starting" for ever; the surprise itself is logged by the caller.
      agent.move(state -> AgentLife.failed(clock.instant(), AgentFaults.unexpected()));
      throw surprise;
    }
  }

  private void begin(RosterEntry agent) {
    agent.settings.take();
    agent.progressed(SettingsApplication.NONE);
    agent.move(state -> AgentLife.start(state, clock.instant()));
  }

  /** Settings the gateway refuses give way, once, to the last ones that ran. */
  private Attempt attemptOrGoBack(RosterEntry agent, PendingStart start) {
    Optional<Integer> version = lastGood.newest(agent.user());
    Attempt first = attempt(agent, start, version, SettingsApplication.of(State.APPLIED));
    if (!(first instanceof Attempt.Failed failed)
        || !failed.isForTheSettings()
        || start.isCancelled()) {
      return first;
    }
    return version
        .flatMap(number -> lastGood.goBack(agent.user(), number, failed.exitReason()))
        .map(SettingsApplication::failed)
        .map(told -> attempt(agent, start, lastGood.newest(agent.user()), told))
        .orElse(failed);
  }

  /**
   * @param version number of the settings it starts with; empty before any were saved
   * @param told how far these are applied once it runs
   */
  private Attempt attempt(
      RosterEntry agent, PendingStart start, Optional<Integer> version, SettingsApplication told) {
    boolean model = setups.of(agent.user()).isPresent();
    agent.noteModel(model);
    if (!model && !start.mayBeWithoutModel()) {
      return new Attempt.Failed(AgentFaults.noProvider());
    }
    if (!reach(agent, start, StartPhase.IMAGE)) {
      return new Attempt.GivenUp();
    }
    String imageName = image.ensure();
    if (!reach(agent, start, StartPhase.NETWORK)) {
      return new Attempt.GivenUp();
    }
    AgentRecord record = agents.findOrInsert(AgentRecord.fresh(agent.agent, agent.user()));
    MosaicAddress mosaic =
        networks.ensureNetwork(record.id(), policy.agentsPort(), agentPolicies.reach());
    if (!reach(agent, start, StartPhase.CONTAINER)) {
      return new Attempt.GivenUp();
    }
    SecretText token = tokens.fresh();
    AgentRecord made = create(record, imageName, mosaic, token);
    GatewayEndpoint endpoint = containers.start(made.id());
    if (!reach(agent, start, StartPhase.GATEWAY)) {
      return new Attempt.GivenUp();
    }
    Optional<Attempt> end = readiness.await(made.id(), endpoint, start);
    if (end.isPresent()) {
      return end.get();
    }
    if (!arrive(agent, start, endpoint)) {
      return new Attempt.GivenUp();
    }
    agents.update(made.withStatus(AgentStatus.RUNNING));
    agents.touch(made.id(), clock.instant());
    version.ifPresent(number -> lastGood.ran(agent.user(), number));
    agent.progressed(agent.settings.areDue() ? SettingsApplication.of(State.WAITING) : told);
    return new Attempt.Succeeded(new Outcome.Awake(endpoint, token));
  }

  private AgentRecord create(
      AgentRecord record, String imageName, MosaicAddress mosaic, SecretText token) {
    // The token is known before the container exists, so that its first question is answered.
    AgentRecord withToken =
        record.withGatewayToken(tokens.seal(record, token)).withStatus(AgentStatus.STARTING);
    agents.update(withToken);
    String container =
        containers.create(
            new ContainerSpec(
                record.id(), record.containerName(), imageName, policy.limits(), mosaic, token));
    AgentRecord made = withToken.withContainer(container);
    agents.update(made);
    return made;
  }

  private Outcome fail(RosterEntry agent, PendingStart start, AgentFault fault) {
    if (start.isCancelled()) {
      return new Outcome.Cancelled();
    }
    agent.move(state -> AgentLife.failed(clock.instant(), fault));
    agents
        .findByOwner(agent.user())
        .ifPresent(
            record -> agents.update(record.withGatewayToken(null).withStatus(AgentStatus.ERROR)));
    return new Outcome.Failed(fault);
  }

  /** Gets on to a phase; false if somebody stopped the agent meanwhile. */
  private static boolean reach(RosterEntry agent, PendingStart start, StartPhase phase) {
    agent.move(state -> start.isCancelled() ? state : AgentLife.reached(state, phase));
    return !start.isCancelled();
  }

  private boolean arrive(RosterEntry agent, PendingStart start, GatewayEndpoint endpoint) {
    AgentState reached =
        agent.move(
            state ->
                start.isCancelled() ? state : AgentLife.ready(state, clock.instant(), endpoint));
    return reached instanceof AgentState.Running;
  }
}
