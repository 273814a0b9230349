package dev.mosaic.application.facts;

import dev.mosaic.application.facts.Changes.Subject;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import java.util.Optional;

/** Agents' settings whose changes are counted. */
final class WatchedAgentConfigStore implements AgentConfigStore {
  private final AgentConfigStore store;
  private final Changes changes;

  WatchedAgentConfigStore(AgentConfigStore store, Changes changes) {
    this.store = store;
    this.changes = changes;
  }

  @Override
  public Optional<AgentConfig> find(UserId owner) {
    return store.find(owner);
  }

  @Override
  public void save(AgentConfig config) {
    changes.during(new Subject.Person(config.owner()), () -> store.save(config));
  }
}
