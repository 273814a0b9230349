package dev.mosaic.ports.agent;

import dev.mosaic.domain.agent.AgentId;

/**
 * Brings new settings to an agent that runs.
 *
 * <p>Throws {@link RuntimeUnavailable} if the engine does not answer.
 */
public interface SettingsRefresh {
  /**
   * Lets the running container fetch its settings and files again, as it did when it started, and
   * waits until its gateway has taken a stand on them, twenty seconds at most. A gateway that says
   * nothing in that time counts as one that needs a restart.
   *
   * @throws IllegalStateException if the container does not run
   */
  SettingsTaken refresh(AgentId agent);
}
