package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerNetwork;
import dev.mosaic.adapters.docker.shared.NetworkPolicy;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The container Mosaic itself runs in, if it does. It stands on every agent's network under the
 * alias {@link NetworkPolicy#MOSAIC_ALIAS}: that is how it reaches agents and how they reach it. A
 * new container of Mosaic's is on none of them, so it joins again when it takes over the agents
 * that run.
 */
final class OwnContainer {
  private final Engine engine;
  private final OwnContainerId ids;
  private final @Nullable String configured;
  private volatile @Nullable Optional<String> known;

  OwnContainer(Engine engine, OwnContainerId ids, @Nullable String configured) {
    this.engine = engine;
    this.ids = ids;
    this.configured = configured;
  }

  /** Whether Mosaic runs in a container whose networks can be changed. */
  boolean exists() {
    return id().isPresent();
  }

  /** Stands on the network; no-op where Mosaic runs on the host. */
  void join(Networks.AgentNetwork network) {
    id().ifPresent(own -> join(own, network));
  }

  private void join(String own, Networks.AgentNetwork network) {
    engine.run(
        "let Mosaic join the agent's network",
        client -> {
          Set<String> present =
              client
                  .inspectNetworkCmd()
                  .withNetworkId(network.id())
                  .exec()
                  .getContainers()
                  .keySet();
          if (!present.contains(own)) {
            client
                .connectToNetworkCmd()
                .withNetworkId(network.id())
                .withContainerId(own)
                .withContainerNetwork(
                    new ContainerNetwork()
                        .withAliases(NetworkPolicy.MOSAIC_ALIAS)
                        .withIpamConfig(
                            new ContainerNetwork.Ipam()
                                .withIpv4Address(NetworkPolicy.mosaicAddress(network.subnet()))))
                .exec();
          }
        });
  }

  private Optional<String> id() {
    Optional<String> answer = known;
    if (answer == null) {
      answer = find();
      known = answer;
    }
    return answer;
  }

  private Optional<String> find() {
    if (configured != null) {
      return Optional.of(inspect(configured).orElseThrow(this::isMissing).getId());
    }
    return ids.candidates().stream()
        .flatMap(candidate -> inspect(candidate).stream())
        .filter(this::isMine)
        .map(InspectContainerResponse::getId)
        .findFirst();
  }

  private RuntimeUnavailable isMissing() {
    return new RuntimeUnavailable(
        "Docker knows no container %s, which Mosaic is configured to run in.".formatted(configured),
        new IOException("no such container"));
  }

  // A name alone could be any container's; one on the host's network sees what the host sees and
  // joins nothing.
  private boolean isMine(InspectContainerResponse container) {
    return Boolean.TRUE.equals(container.getState().getRunning())
        && ids.hostname().equals(container.getConfig().getHostName())
        && !"host".equals(container.getHostConfig().getNetworkMode());
  }

  private Optional<InspectContainerResponse> inspect(String id) {
    return engine.call(
        "look for Mosaic's own container",
        client -> {
          try {
            return Optional.of(client.inspectContainerCmd(id).exec());
          } catch (NotFoundException e) {
            return Optional.empty();
          }
        });
  }
}
