package dev.mosaic.application.settings;

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

  public ShowAgentConfig(AgentConfigStore configs, AgentStore agents) {
    this.configs = configs;
    this.agents = agents;
  }

  /** The choices, with how long the agent may idle. */
  public record View(AgentConfig config, Duration idleTimeout) {}

  public View show(UserId owner) {
    return new View(
        configs.find(owner).orElseGet(() -> AgentConfig.empty(owner)),
        agents
            .findByOwner(owner)
            .map(AgentRecord::idleTimeout)
            .orElse(AgentRecord.DEFAULT_IDLE_TIMEOUT));
  }
}
