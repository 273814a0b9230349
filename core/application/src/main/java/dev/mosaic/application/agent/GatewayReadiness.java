package dev.mosaic.application.agent;

import dev.mosaic.application.agent.AgentLaunch.GivenUp;
import dev.mosaic.application.agent.AgentLaunch.LaunchFailed;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.ports.agent.ContainerRuntime;
import dev.mosaic.ports.agent.ContainerStatus;
import dev.mosaic.ports.time.Pacer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Waits for a started gateway, and notices when its container ends instead. */
final class GatewayReadiness {
  // Asking the engine costs far more than asking the gateway, and a container seldom dies.
  private static final Duration INSPECT_INTERVAL = Duration.ofSeconds(1);

  private final AgentChannel channel;
  private final ContainerRuntime runtime;
  private final Pacer pacer;
  private final RunPolicy policy;
  private final Clock clock;

  GatewayReadiness(
      AgentChannel channel, ContainerRuntime runtime, Pacer pacer, RunPolicy policy, Clock clock) {
    this.channel = channel;
    this.runtime = runtime;
    this.pacer = pacer;
    this.policy = policy;
    this.clock = clock;
  }

  void await(AgentId agent, GatewayEndpoint endpoint, Flight flight) {
    Instant deadline = clock.instant().plus(policy.startTimeout());
    Instant nextInspect = clock.instant().plus(INSPECT_INTERVAL);
    while (!channel.isReady(endpoint)) {
      if (flight.isCancelled()) {
        throw new GivenUp();
      }
      Instant now = clock.instant();
      if (!now.isBefore(nextInspect)) {
        refuseIfEnded(agent);
        nextInspect = now.plus(INSPECT_INTERVAL);
      }
      if (now.isAfter(deadline)) {
        runtime.stop(agent, policy.stopGrace());
        throw new LaunchFailed(AgentFaults.startTimeout(policy.startTimeout()));
      }
      pacer.pause(policy.readyInterval());
    }
  }

  private void refuseIfEnded(AgentId agent) {
    Optional<ContainerStatus> status = runtime.inspect(agent);
    if (status.isPresent() && !status.get().running()) {
      String lastWords = runtime.lastWords(agent);
      throw new LaunchFailed(AgentFaults.exited(status.get(), lastWords), lastWords);
    }
  }
}
