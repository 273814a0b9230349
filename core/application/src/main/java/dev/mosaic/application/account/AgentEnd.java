package dev.mosaic.application.account;

/** What became of the container, network and volume of an agent whose owner was deleted. */
public enum AgentEnd {
  /** There were none. */
  NONE,
  REMOVED,
  /** The engine does not answer; they are removed when it does. */
  LATER
}
