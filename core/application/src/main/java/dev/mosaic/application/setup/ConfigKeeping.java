package dev.mosaic.application.setup;

import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.settings.ConfigVersion.Origin;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.ConfigVersionStore;
import java.time.Clock;
import java.time.Duration;

/** Keeps an agent's config, and every state it had as a version. Call within a transaction. */
public final class ConfigKeeping {
  private final AgentConfigStore configs;
  private final ConfigVersionStore versions;
  private final AgentStore agents;
  private final Clock clock;

  public ConfigKeeping(
      AgentConfigStore configs, ConfigVersionStore versions, AgentStore agents, Clock clock) {
    this.configs = configs;
    this.versions = versions;
    this.agents = agents;
    this.clock = clock;
  }

  /** Keeps a config whose idle time stays as it is. */
  public ConfigVersion keep(AgentConfig config, Origin origin) {
    return keep(
        config,
        agents
            .findByOwner(config.owner())
            .map(AgentRecord::idleTimeout)
            .orElse(AgentRecord.DEFAULT_IDLE_TIMEOUT),
        origin);
  }

  /** Keeps a config as the version that goes with this idle time. */
  public ConfigVersion keep(AgentConfig config, Duration idleTimeout, Origin origin) {
    configs.save(config);
    return versions.append(config, idleTimeout, origin, clock.instant());
  }
}
