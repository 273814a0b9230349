package dev.mosaic.ports.agent;

/** What an agent's container reaches over the network. */
public enum AgentReach {
  /** Mosaic's listener for agents, and nothing else. */
  MOSAIC_ONLY,
  /** Besides it, whatever the host reaches. */
  ANYWHERE
}
