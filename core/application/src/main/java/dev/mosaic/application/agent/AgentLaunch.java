package dev.mosaic.application.agent;

import dev.mosaic.application.agent.WakeAgent.Outcome;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.LastGoodConfig;
import dev.mosaic.domain.agent.AgentFault;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.agent.SettingsApplication;
import dev.mosaic.domain.agent.SettingsApplication.State;
import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.ContainerRuntime;
import dev.mosaic.ports.agent.ContainerSpec;
import dev.mosaic.ports.agent.ImageUnavailable;
import dev.mosaic.ports.agent.MosaicAddress;
import dev.mosaic.ports.agent.NetworksExhausted;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.secret.SealingKeyUnreadable;
import dev.mosaic.ports.store.AgentStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One start of one agent, from nothing to a gateway that is ready. Runs under the seat's work lock.
 */
final class AgentLaunch {
  private final AgentStore agents;
  private final AgentSetups setups;
  private final AgentImage image;
  private final ContainerRuntime runtime;
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
      ContainerRuntime runtime,
      GatewayReadiness readiness,
      GatewayTokens tokens,
      LastGoodConfig lastGood,
      AgentPolicies agentPolicies,
      RunPolicy policy,
      Clock clock) {
    this.agents = agents;
    this.setups = setups;
    this.image = image;
    this.runtime = runtime;
    this.readiness = readiness;
    this.tokens = tokens;
    this.lastGood = lastGood;
    this.agentPolicies = agentPolicies;
    this.policy = policy;
    this.clock = clock;
  }

  Outcome launch(AgentSeat seat, Flight flight) {
    begin(seat);
    try {
      return climbOrGoBack(seat, flight);
    } catch (GivenUp ignored) {
      return new Outcome.Cancelled();
    } catch (LaunchFailed failed) {
      return fail(seat, flight, failed.fault);
    } catch (ImageUnavailable problem) {
      return fail(seat, flight, AgentFaults.image(problem));
    } catch (NetworksExhausted problem) {
      return fail(seat, flight, AgentFaults.networksExhausted());
    } catch (SealingKeyUnreadable spoiled) {
      return fail(seat, flight, AgentFaults.sealingKeyUnreadable());
    } catch (RuntimeUnavailable problem) {
      return fail(seat, flight, AgentFaults.dockerUnavailable(runtime.availability()));
    } catch (RuntimeException surprise) {
      // The seat must not stay "starting" for ever; the surprise itself is logged by the caller.
      seat.move(state -> new AgentState.Broken(clock.instant(), AgentFaults.unexpected()));
      throw surprise;
    }
  }

  private void begin(AgentSeat seat) {
    Instant now = clock.instant();
    seat.settle();
    seat.apply(SettingsApplication.NONE);
    seat.move(
        state ->
            switch (state) {
              case AgentState.Absent absent -> absent.start(now);
              case AgentState.Asleep asleep -> asleep.start(now);
              case AgentState.Broken broken -> broken.start(now);
              // A seat that says otherwise has lost its container's token: it starts afresh.
              case AgentState.Starting ignored -> new AgentState.Starting(now, StartPhase.IMAGE);
              case AgentState.Running ignored -> new AgentState.Starting(now, StartPhase.IMAGE);
              case AgentState.Stopping ignored -> new AgentState.Starting(now, StartPhase.IMAGE);
            });
  }

  private Outcome climbOrGoBack(AgentSeat seat, Flight flight) {
    Optional<Integer> version = lastGood.newest(seat.owner);
    try {
      return climb(seat, flight, version, SettingsApplication.of(State.APPLIED));
    } catch (LaunchFailed failed) {
      if (failed.fault.code() != AgentFault.Code.SETTINGS_INVALID || flight.isCancelled()) {
        throw failed;
      }
      String told =
          version
              .flatMap(number -> lastGood.goBack(seat.owner, number, failed.lastWords))
              .orElseThrow(() -> failed);
      return climb(seat, flight, lastGood.newest(seat.owner), SettingsApplication.failed(told));
    }
  }

  private Outcome climb(
      AgentSeat seat, Flight flight, Optional<Integer> version, SettingsApplication told) {
    if (setups.of(seat.owner).isEmpty()) {
      throw new LaunchFailed(AgentFaults.noProvider());
    }
    reach(seat, flight, StartPhase.IMAGE);
    String imageName = image.ensure();
    reach(seat, flight, StartPhase.NETWORK);
    AgentRecord record =
        agents.findOrInsert(AgentRecord.fresh(AgentId.ofUser(UUID.randomUUID()), seat.owner));
    seat.occupy(record.id());
    MosaicAddress mosaic =
        runtime.ensureNetwork(record.id(), policy.agentsPort(), agentPolicies.reach());
    reach(seat, flight, StartPhase.CONTAINER);
    SecretText token = tokens.fresh();
    // The token is known before the container exists, so that its first question is answered.
    AgentRecord withToken =
        record.withGatewayToken(tokens.seal(record, token)).withStatus("starting");
    agents.update(withToken);
    String container = runtime.create(specOf(withToken, imageName, mosaic, token));
    agents.update(withToken.withContainer(container));
    GatewayEndpoint endpoint = runtime.start(record.id());
    reach(seat, flight, StartPhase.GATEWAY);
    readiness.await(record.id(), endpoint, flight);
    Outcome arrived = arrive(seat, flight, withToken.withContainer(container), endpoint, token);
    version.ifPresent(number -> lastGood.ran(seat.owner, number));
    seat.apply(seat.owes() ? SettingsApplication.of(State.WAITING) : told);
    return arrived;
  }

  private ContainerSpec specOf(
      AgentRecord record, String imageName, MosaicAddress mosaic, SecretText token) {
    return new ContainerSpec(
        record.id(), record.containerName(), imageName, policy.limits(), mosaic, token);
  }

  private Outcome arrive(
      AgentSeat seat,
      Flight flight,
      AgentRecord record,
      GatewayEndpoint endpoint,
      SecretText token) {
    Instant now = clock.instant();
    AgentState reached =
        seat.move(
            state ->
                !flight.isCancelled() && state instanceof AgentState.Starting starting
                    ? starting.ready(now, endpoint)
                    : state);
    if (!(reached instanceof AgentState.Running)) {
      throw new GivenUp();
    }
    agents.update(record.withStatus("running"));
    agents.touch(record.id(), now);
    return new Outcome.Awake(endpoint, token);
  }

  private Outcome fail(AgentSeat seat, Flight flight, AgentFault fault) {
    if (flight.isCancelled()) {
      return new Outcome.Cancelled();
    }
    Instant now = clock.instant();
    seat.move(state -> new AgentState.Broken(now, fault));
    agents
        .findByOwner(seat.owner)
        .ifPresent(record -> agents.update(record.withGatewayToken(null).withStatus("error")));
    return new Outcome.Failed(fault);
  }

  private static void reach(AgentSeat seat, Flight flight, StartPhase phase) {
    seat.move(
        state ->
            !flight.isCancelled() && state instanceof AgentState.Starting starting
                ? starting.reached(phase)
                : state);
    if (flight.isCancelled()) {
      throw new GivenUp();
    }
  }

  /** The start cannot succeed. */
  static final class LaunchFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final transient AgentFault fault;

    /** What the gateway said itself; empty if nothing. */
    final String lastWords;

    LaunchFailed(AgentFault fault) {
      this(fault, "");
    }

    LaunchFailed(AgentFault fault, String lastWords) {
      super(fault.message(), null, false, false);
      this.fault = fault;
      this.lastWords = lastWords;
    }
  }

  /** Somebody stopped the agent meanwhile. */
  static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenUp() {
      super("start cancelled", null, false, false);
    }
  }
}
