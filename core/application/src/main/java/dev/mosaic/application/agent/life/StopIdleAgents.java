package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts agents to sleep that were idle longer than their limit. What is at work stays awake. One
 * agent's trouble does not keep another one up.
 */
public final class StopIdleAgents {
  private static final System.Logger LOG = System.getLogger(StopIdleAgents.class.getName());

  private final AgentRoster roster;
  private final AgentStore agents;
  private final StopAgent stopping;
  private final Clock clock;

  StopIdleAgents(AgentRoster roster, AgentStore agents, StopAgent stopping, Clock clock) {
    this.roster = roster;
    this.agents = agents;
    this.stopping = stopping;
    this.clock = clock;
  }

  /** Returns whose agents were sent to sleep. */
  public List<UserId> stopIdle() {
    List<UserId> stopped = new ArrayList<>();
    for (AgentRecord record : agents.all()) {
      if (isIdle(roster.of(record), record)) {
        LOG.log(System.Logger.Level.INFO, "agent {0} is idle and goes to sleep", record.id());
        stopping.stop(record.owner());
        stopped.add(record.owner());
      }
    }
    return stopped;
  }

  private boolean isIdle(RosterEntry agent, AgentRecord record) {
    return agent.holds.isEmpty()
        && agent.state() instanceof AgentState.Running running
        && running.idleLongerThan(record.idleTimeout(), clock.instant());
  }
}
