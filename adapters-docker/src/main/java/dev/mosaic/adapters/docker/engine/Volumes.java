package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectVolumeResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.docker.shared.Names;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.io.IOException;
import java.util.Optional;

/** Agents' volumes: what outlives their containers. */
final class Volumes {
  private final Engine engine;
  private final Labels labels;

  Volumes(Engine engine, Labels labels) {
    this.engine = engine;
    this.labels = labels;
  }

  /** Makes the agent's volume unless it exists, and returns its name. */
  String ensure(AgentId agent) {
    String name = Names.volume(agent);
    engine.run(
        "make the agent's volume",
        client -> {
          if (find(client, agent, name).isEmpty()) {
            client
                .createVolumeCmd()
                .withName(name)
                .withDriver("local")
                .withLabels(labels.of(agent, Labels.Role.VOLUME))
                .exec();
          }
        });
    return name;
  }

  /** The name of the agent's volume; empty if it has none. */
  Optional<String> find(AgentId agent) {
    String name = Names.volume(agent);
    return engine.call(
        "look for the agent's volume",
        client -> find(client, agent, name).map(InspectVolumeResponse::getName));
  }

  void erase(AgentId agent) {
    String name = Names.volume(agent);
    engine.run(
        "erase the agent's volume",
        client -> {
          if (find(client, agent, name).isPresent()) {
            client.removeVolumeCmd(name).exec();
          }
        });
  }

  private Optional<InspectVolumeResponse> find(DockerClient client, AgentId agent, String name) {
    try {
      InspectVolumeResponse volume = client.inspectVolumeCmd(name).exec();
      if (!labels.areOf(agent, Labels.Role.VOLUME, volume.getLabels())) {
        String message = "A Docker volume called %s exists that is not this Mosaic's.";
        throw new RuntimeUnavailable(message.formatted(name), new IOException("wrong labels"));
      }
      return Optional.of(volume);
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }
}
