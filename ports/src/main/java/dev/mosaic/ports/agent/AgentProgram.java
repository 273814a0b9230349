package dev.mosaic.ports.agent;

import dev.mosaic.domain.secret.SecretText;
import java.util.List;

/**
 * The program in an agent's container, as far as the maker of containers must know it: where its
 * files are, how it starts, what its environment says. None of its names is known anywhere else.
 *
 * <p>Every path is absolute, has no slash at its end and is inside the container. Answers are the
 * same every time.
 */
public interface AgentProgram {
  /** Home of the user the container runs as. */
  String home();

  /** Where the agent's volume is mounted, below {@link #home}: all that outlives the container. */
  String stateFolder();

  /** The name every container has for itself. */
  String hostName();

  /** Port of the gateway. */
  int port();

  /** Starts the agent. */
  List<String> startCommand();

  /** Variables as `NAME=value`. They show in the engine's answers, so no secret is among them. */
  List<String> environment(ContainerSpec spec);

  /**
   * What is put into the volume before every start, and belongs to the agent.
   *
   * @param token the container's own
   */
  List<DeliveredFile> files(SecretText token);

  /** Has a running agent fetch its settings again. */
  List<String> refreshCommand();

  /** Takes back what was fetched last. */
  List<String> undoRefreshCommand();

  /**
   * Puts the agent's files aside, in a container of which nothing but the volume is used. Runs
   * nothing that lies in the volume.
   *
   * @param stamp letters, digits, dots; names the folder they are put into, and orders folders
   */
  List<String> resetCommand(String stamp);
}
