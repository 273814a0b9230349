package dev.mosaic.application.agent.life;

import dev.mosaic.application.setup.LastGoodConfig;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentStore;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a person their own agent. */
public final class ShowAgent {
  private final AgentRoster roster;
  private final AgentStore agents;
  private final LastGoodConfig lastGood;

  ShowAgent(AgentRoster roster, AgentStore agents, LastGoodConfig lastGood) {
    this.roster = roster;
    this.agents = agents;
    this.lastGood = lastGood;
  }

  public AgentView show(UserId owner) {
    RosterEntry agent = roster.of(owner);
    Optional<AgentRecord> record = agents.findByOwner(owner);
    AgentState state = agent.state();
    return new AgentView(
        state,
        lastActive(state, record),
        record.map(AgentRecord::idleTimeout).orElse(AgentRecord.DEFAULT_IDLE_TIMEOUT),
        agent.holds.reasons(),
        agent.isStoppedByAdministrator(),
        agent.settings.progress(),
        lastGood.newest(owner).orElse(null));
  }

  private static @Nullable Instant lastActive(AgentState state, Optional<AgentRecord> record) {
    return state instanceof AgentState.Running running
        ? running.lastActiveAt()
        : record.map(AgentRecord::lastActiveAt).orElse(null);
  }
}
