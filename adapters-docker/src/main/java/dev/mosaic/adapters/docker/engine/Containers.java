package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.domain.agent.AgentId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds this instance's containers by their labels. */
final class Containers {
  private final Engine engine;
  private final Labels labels;

  Containers(Engine engine, Labels labels) {
    this.engine = engine;
    this.labels = labels;
  }

  /** The agent's container, looked into. */
  Optional<InspectContainerResponse> find(AgentId agent) {
    return inspected(labels.filter(agent, Labels.Role.AGENT)).stream().findFirst();
  }

  Optional<String> idOf(AgentId agent) {
    return engine.call(
        "look for the agent's container",
        client -> ids(client, labels.filter(agent, Labels.Role.AGENT)).findFirst());
  }

  List<InspectContainerResponse> all() {
    return inspected(labels.filter(Labels.Role.AGENT));
  }

  /** Agents' containers that run, as the engine lists them. */
  List<Container> running(Duration limit) {
    return engine.call(
        "look for agents' containers",
        limit,
        client ->
            client.listContainersCmd().withLabelFilter(labels.filter(Labels.Role.AGENT)).exec());
  }

  /** Removes every container of the agent, whatever it is for. Volumes with a name stay. */
  void removeAll(AgentId agent) {
    engine.run(
        "remove the agent's container",
        client -> ids(client, labels.filter(agent)).forEach(id -> remove(client, id)));
  }

  static void remove(DockerClient client, String id) {
    try {
      client.removeContainerCmd(id).withForce(true).withRemoveVolumes(true).exec();
    } catch (NotFoundException e) {
      // Someone was faster: it is gone, as wanted.
      return;
    }
  }

  private List<InspectContainerResponse> inspected(List<String> filter) {
    return engine.call(
        "look for agents' containers",
        client -> ids(client, filter).flatMap(id -> inspect(client, id)).toList());
  }

  private static Stream<String> ids(DockerClient client, List<String> filter) {
    return client.listContainersCmd().withShowAll(true).withLabelFilter(filter).exec().stream()
        .map(Container::getId);
  }

  private static Stream<InspectContainerResponse> inspect(DockerClient client, String id) {
    try {
      return Stream.of(client.inspectContainerCmd(id).exec());
    } catch (NotFoundException e) {
      return Stream.empty();
    }
  }
}
