package dev.mosaic.ports.agent;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs each agent in a hardened container of its own, with a volume of its own that outlives the
 * container.
 *
 * <p>Only touches what carries this instance's labels. Every call is idempotent: repeating it after
 * any failure, or after the process died half-way, gets to the same end. Asking changes nothing,
 * networks included. Calls for one agent must not overlap; the core sees to that. Every method
 * throws {@link RuntimeUnavailable} if the engine does not answer.
 */
public interface AgentContainers {
  /**
   * Makes a fresh container, removing any earlier one of this agent; volume and network stay. Puts
   * the token and the entrypoint into the volume, owned by the container's user and readable to
   * nobody else.
   *
   * @return the engine's id of the container, not started yet
   * @throws ImageUnavailable if the image is not here
   */
  String create(ContainerSpec spec);

  /** Starts the agent's container and returns where its gateway will listen. */
  GatewayEndpoint start(AgentId agent);

  /** What the container is doing; empty if there is none. */
  Optional<ContainerStatus> inspect(AgentId agent);

  /** Containers of this instance, running or not. */
  List<ContainerStatus> list();

  /**
   * How much memory each agent's container holds now, in bytes, without what the kernel keeps of
   * files only while nobody else needs the room. All are asked at once and within six seconds
   * together. Those that do not run are missing, and those the engine could not report.
   */
  Map<AgentId, Long> memoryOf(Collection<AgentId> agents);

  /**
   * Why the container ended, as it said itself, or the last it said; one line of about 300
   * characters at most, empty if there is nothing. Never passes secrets of Mosaic's.
   */
  String exitReason(AgentId agent);

  /** Stops the container; kills it when the grace is over. No-op if it does not run. */
  void stop(AgentId agent, Duration grace);

  /** Removes container and network; the volume stays. No-op if they are gone. */
  void remove(AgentId agent);

  /**
   * Puts the files of an agent that does not run aside, inside its volume, so that its next start
   * begins with fresh ones. What the gateway keeps of conversations stays; the newest three copies
   * are kept under `backups`. Whatever the agent put into its volume, this works. No-op if there is
   * no volume. Removes the container.
   *
   * @param image brings the tools this needs
   * @param at names the copy
   * @throws ImageUnavailable if the image is not here
   */
  void resetFiles(AgentId agent, String image, Instant at);

  /** Removes the volume too: the agent's memory is gone for good. */
  void erase(AgentId agent);
}
