package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentOwner;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.AgentStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What every agent is doing now, who watches it, and which work on it is under way. Kept in memory,
 * because one server process owns a database; what must outlive the process is in the agent store.
 */
public final class AgentRoster {
  private final Map<AgentId, RosterEntry> entries = new ConcurrentHashMap<>();
  private final Map<UserId, AgentId> ofUsers = new ConcurrentHashMap<>();
  private final AgentStore agents;
  private final Clock clock;
  private volatile Consumer<RosterEntry> rest = entry -> {};

  AgentRoster(AgentStore agents, Clock clock) {
    this.agents = agents;
    this.clock = clock;
  }

  /** A user's agent, absent at first. One that was never started gets its id here. */
  public RosterEntry of(UserId owner) {
    return entry(ofUsers.computeIfAbsent(owner, this::idOf), owner);
  }

  /** The same, for callers that have its record. */
  RosterEntry of(AgentRecord record) {
    UserId owner = record.owner();
    return entry(ofUsers.computeIfAbsent(owner, unknown -> record.id()), owner);
  }

  /** An agent that was asked for before. */
  Optional<RosterEntry> find(AgentId agent) {
    return Optional.ofNullable(entries.get(agent));
  }

  /** Forgets the agent of somebody who was deleted. */
  void forget(UserId owner) {
    AgentId agent = ofUsers.remove(owner);
    if (agent != null) {
      entries.remove(agent);
    }
  }

  /** Who is notified when a start or an answer has ended; at most one. */
  public void onRest(Consumer<RosterEntry> told) {
    rest = told;
  }

  void atRest(RosterEntry entry) {
    rest.accept(entry);
  }

  public List<RosterEntry> entries() {
    return List.copyOf(entries.values());
  }

  private RosterEntry entry(AgentId agent, UserId owner) {
    return entries.computeIfAbsent(
        agent, id -> new RosterEntry(id, new AgentOwner.OfUser(owner), clock.instant()));
  }

  // Whoever asks, an administrator included: which id an agent has is nobody's secret here, and an
  // agent must not get a second one.
  private AgentId idOf(UserId owner) {
    return ActingPerson.aside(() -> agents.findByOwner(owner))
        .map(AgentRecord::id)
        .orElseGet(() -> AgentId.ofUser(UUID.randomUUID()));
  }
}
