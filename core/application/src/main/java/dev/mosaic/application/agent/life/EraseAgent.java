package dev.mosaic.application.agent.life;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.util.Optional;

/**
 * Removes the container, network and volume of an agent whose owner was deleted. Nothing starts it
 * any more: what a start needs is gone with its owner.
 */
public final class EraseAgent {
  private final AgentRoster roster;
  private final AgentContainers containers;

  EraseAgent(AgentRoster roster, AgentContainers containers) {
    this.roster = roster;
    this.containers = containers;
  }

  /** False if the engine cannot do it now; doing it again is safe. */
  public boolean erase(UserId owner, AgentId agent) {
    Optional<RosterEntry> entry = roster.find(agent);
    // A start that was under way ends first.
    entry.ifPresent(known -> known.work.lock());
    try {
      containers.erase(agent);
      return true;
    } catch (RuntimeUnavailable away) {
      return false;
    } finally {
      entry.ifPresent(known -> known.work.unlock());
      roster.forget(owner);
    }
  }
}
