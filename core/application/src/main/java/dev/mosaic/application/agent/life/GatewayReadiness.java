package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.ports.agent.AgentContainers;
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
  private final AgentContainers containers;
  private final Pacer pacer;
  private final RunPolicy policy;
  private final Clock clock;

  GatewayReadiness(
      AgentChannel channel,
      AgentContainers containers,
      Pacer pacer,
      RunPolicy policy,
      Clock clock) {
    this.channel = channel;
    this.containers = containers;
    this.pacer = pacer;
    this.policy = policy;
    this.clock = clock;
  }

  /** Blocks until the gateway is ready; returns why it will not be, or empty. */
  Optional<Attempt> await(AgentId agent, GatewayEndpoint endpoint, PendingStart start) {
    Instant deadline = clock.instant().plus(policy.startTimeout());
    Instant nextInspect = clock.instant().plus(INSPECT_INTERVAL);
    while (!channel.isReady(endpoint)) {
      if (start.isCancelled()) {
        return Optional.of(new Attempt.GivenUp());
      }
      Instant now = clock.instant();
      if (!now.isBefore(nextInspect)) {
        Optional<Attempt> end = endOf(agent);
        if (end.isPresent()) {
          return end;
        }
        nextInspect = now.plus(INSPECT_INTERVAL);
      }
      if (now.isAfter(deadline)) {
        containers.stop(agent, policy.stopGrace());
        return Optional.of(new Attempt.Failed(AgentFaults.startTimeout(policy.startTimeout())));
      }
      pacer.pause(policy.readyInterval());
    }
    return Optional.empty();
  }

  /** Why the container ended; empty while it runs. */
  private Optional<Attempt> endOf(AgentId agent) {
    return containers
        .inspect(agent)
        .filter(status -> !status.running())
        .map(
            status -> {
              String exitReason = containers.exitReason(agent);
              return new Attempt.Failed(AgentFaults.exited(status, exitReason), exitReason);
            });
  }
}
