package dev.mosaic.ports.agent;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs each agent in a hardened container of its own, on a network of its own, with a volume of its
 * own that outlives the container.
 *
 * <p>Only touches what carries this instance's labels. Every call is idempotent: repeating it after
 * any failure, or after the process died half-way, gets to the same end. Calls for one agent must
 * not overlap; the core sees to that. Every method throws {@link RuntimeUnavailable} when the
 * engine does not answer.
 */
public interface ContainerRuntime {
  /** Whether containers can run now. Never throws, answers within five seconds. */
  Availability availability();

  /**
   * Makes the image present, fetching it where it is not.
   *
   * @param progress told in plain words now and then, for people
   * @throws ImageUnavailable if it is neither here nor to be fetched
   */
  void ensureImage(String image, Consumer<String> progress);

  /**
   * Makes the agent's network, and where Mosaic itself runs in a container joins it. Keeps an
   * existing one unless it was made for another reach: that one is made anew, which disconnects a
   * container still on it.
   *
   * @return address and port under which the agent's container reaches Mosaic's agents' listener
   * @throws NetworksExhausted if the configured range has no subnet left
   */
  MosaicAddress ensureNetwork(AgentId agent, int agentsPort, AgentReach reach);

  /**
   * Makes a fresh container, removing any earlier one of this agent; volume and network stay. Puts
   * the token and the entrypoint into the volume, owned by the container's user and readable to
   * nobody else.
   *
   * @return the engine's id of the container, not started yet
   * @throws ImageUnavailable if the image is not here
   */
  String create(ContainerSpec spec);

  /** Starts the agent's container and tells where its gateway will listen. */
  GatewayEndpoint start(AgentId agent);

  /**
   * Lets the running container fetch its settings and files again, as it did when it started, and
   * waits until its gateway has taken a stand on them, twenty seconds at most. A gateway that says
   * nothing in that time counts as one that needs a restart.
   *
   * @throws IllegalStateException if the container does not run
   */
  SettingsTaken refresh(AgentId agent);

  /** What the container is doing; empty if there is none. */
  Optional<ContainerStatus> inspect(AgentId agent);

  /** Containers of this instance, running or not. */
  List<ContainerStatus> list();

  /**
   * How much memory each agent's container holds now, in bytes, without what the kernel keeps of
   * files only while nobody else needs the room. All are asked at once and within six seconds
   * together. Those that do not run are missing, and those of which the engine could not tell.
   */
  Map<AgentId, Long> memoryOf(Collection<AgentId> agents);

  /**
   * Why the container ended, as it said itself, or the last it said; one line of about 300
   * characters at most, empty if there is nothing. Never passes secrets of Mosaic's.
   */
  String lastWords(AgentId agent);

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
