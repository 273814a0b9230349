package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.store.AgentStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks over agents for administrators. */
final class AgentOverviews {
  private final AgentRoster roster;
  private final AgentContainers containers;

  AgentOverviews(AgentRoster roster, AgentContainers containers) {
    this.roster = roster;
    this.containers = containers;
  }

  List<AgentOverview> of(List<AgentStore.Owned> agents) {
    Map<AgentId, Long> memory = memoryOf(agents.stream().map(it -> it.agent().id()).toList());
    return agents.stream().map(owned -> overview(owned, memory)).toList();
  }

  /** Of somebody whose agent was never set up. */
  AgentOverview ofNone(User owner) {
    return new AgentOverview(
        owner.id(),
        owner.username().value(),
        owner.displayName(),
        roster.of(owner.id()).state(),
        null,
        null);
  }

  private AgentOverview overview(AgentStore.Owned owned, Map<AgentId, Long> memory) {
    AgentRecord agent = owned.agent();
    AgentState state = roster.of(agent).state();
    return new AgentOverview(
        agent.owner(),
        owned.username(),
        owned.displayName(),
        state,
        lastActive(state, agent),
        memory.get(agent.id()));
  }

  private static @Nullable Instant lastActive(AgentState state, AgentRecord agent) {
    return state instanceof AgentState.Running running
        ? running.lastActiveAt()
        : agent.lastActiveAt();
  }

  private Map<AgentId, Long> memoryOf(List<AgentId> agents) {
    try {
      return containers.memoryOf(agents);
    } catch (RuntimeUnavailable engineAway) {
      // The list is worth having without it; readiness and a banner report the engine.
      return Map.of();
    }
  }
}
