package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentLife;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.ContainerType;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.ContainerStatus;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notices agents whose container ended by itself, and says why. While the engine does not answer
 * nothing is concluded.
 */
public final class NoticeDeadAgents {
  private final AgentRoster roster;
  private final AgentContainers containers;
  private final Clock clock;

  NoticeDeadAgents(AgentRoster roster, AgentContainers containers, Clock clock) {
    this.roster = roster;
    this.containers = containers;
    this.clock = clock;
  }

  /** Returns whose agents were found dead. */
  public List<UserId> notice() {
    List<RosterEntry> awake =
        roster.entries().stream().filter(it -> it.state() instanceof AgentState.Running).toList();
    List<UserId> dead = new ArrayList<>();
    if (awake.isEmpty()) {
      return dead;
    }
    Map<AgentId, ContainerStatus> alive;
    try {
      alive =
          containers.list().stream()
              .filter(status -> status.agent().type() == ContainerType.USER)
              .collect(Collectors.toMap(ContainerStatus::agent, Function.identity(), (a, b) -> a));
    } catch (RuntimeUnavailable engineAway) {
      // Readiness reports the engine; containers may well go on without it.
      return dead;
    }
    for (RosterEntry agent : awake) {
      look(agent, alive.get(agent.agent), dead);
    }
    return dead;
  }

  private void look(RosterEntry agent, @Nullable ContainerStatus status, List<UserId> dead) {
    if (status != null && status.running() || !agent.work.tryLock()) {
      return;
    }
    try {
      AgentState after =
          agent.move(state -> AgentLife.died(state, clock.instant(), AgentFaults.gone(status)));
      if (after instanceof AgentState.Broken) {
        dead.add(agent.user());
      }
    } finally {
      agent.work.unlock();
    }
  }
}
