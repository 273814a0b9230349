package dev.mosaic.ports.agent;

import dev.mosaic.domain.agent.AgentId;

/**
 * Gives each agent a network of its own, which goes with its container.
 *
 * <p>Every call is idempotent. Calls for one agent must not overlap; the core sees to that. Every
 * method throws {@link RuntimeUnavailable} if the engine does not answer.
 */
public interface ContainerNetworks {
  /**
   * Makes the agent's network, and where Mosaic itself runs in a container joins it. Keeps an
   * existing one unless it was made for another reach: that one is made anew, which disconnects a
   * container still on it.
   *
   * @return address and port under which the agent's container reaches Mosaic's agents' listener
   * @throws NetworksExhausted if the configured range has no subnet left
   */
  MosaicAddress ensureNetwork(AgentId agent, int agentsPort, AgentReach reach);
}
