package dev.mosaic.ports.store;

import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import java.util.Optional;

/** What people chose for their agents. */
public interface AgentConfigStore {
  Optional<AgentConfig> find(UserId owner);

  /** Adds or replaces the owner's config. */
  void save(AgentConfig config);
}
