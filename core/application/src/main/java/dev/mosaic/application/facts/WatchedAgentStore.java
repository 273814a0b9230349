package dev.mosaic.application.facts;

import dev.mosaic.application.facts.Changes.Subject;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Agents' records whose changes are counted. */
final class WatchedAgentStore implements AgentStore {
  private final AgentStore store;
  private final Changes changes;

  WatchedAgentStore(AgentStore store, Changes changes) {
    this.store = store;
    this.changes = changes;
  }

  @Override
  public Optional<AgentRecord> findByOwner(UserId owner) {
    return store.findByOwner(owner);
  }

  @Override
  public Optional<AgentRecord> find(AgentId id) {
    return store.find(id);
  }

  @Override
  public AgentRecord findOrInsert(AgentRecord fresh) {
    return changes.during(new Subject.Agent(fresh.id()), () -> store.findOrInsert(fresh));
  }

  @Override
  public void update(AgentRecord agent) {
    changes.during(new Subject.Agent(agent.id()), () -> store.update(agent));
  }

  @Override
  public void setIdleTimeout(AgentId id, Duration idleTimeout) {
    changes.during(new Subject.Agent(id), () -> store.setIdleTimeout(id, idleTimeout));
  }

  @Override
  public void touch(AgentId id, Instant activeAt) {
    changes.during(new Subject.Agent(id), () -> store.touch(id, activeAt));
  }

  @Override
  public Optional<Instant> doingsKeptUntil(UserId owner) {
    return store.doingsKeptUntil(owner);
  }

  @Override
  public void keptDoings(UserId owner, Instant until) {
    store.keptDoings(owner, until);
  }

  @Override
  public List<AgentRecord> all() {
    return store.all();
  }

  @Override
  public Page<Owned> list(Query query, PageRequest page) {
    return store.list(query, page);
  }

  @Override
  public Optional<SystemAgent> findSystem(AgentId id) {
    return store.findSystem(id);
  }
}
