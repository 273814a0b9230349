package dev.mosaic.application.config;

import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.AgentStore;
import java.time.Duration;

/** Shows what a person chose for their agent. */
public final class ShowAgentConfig {
  private final AgentConfigStore configs;
  private final AgentStore agents;
  private final AgentPolicies policies;

  public ShowAgentConfig(AgentConfigStore configs, AgentStore agents, AgentPolicies policies) {
    this.configs = configs;
    this.agents = agents;
    this.policies = policies;
  }

  /** The choices, with how long the agent may idle, and within which bounds that may be set. */
  public record View(
      AgentConfig config, Duration idleTimeout, Duration shortestIdle, Duration longestIdle) {}

  public View show(UserId owner) {
    return new View(
        configs.find(owner).orElseGet(() -> AgentConfig.empty(owner)),
        agents
            .findByOwner(owner)
            .map(AgentRecord::idleTimeout)
            .orElse(AgentRecord.DEFAULT_IDLE_TIMEOUT),
        policies.current().shortestIdle(),
        policies.current().longestIdle());
  }
}
