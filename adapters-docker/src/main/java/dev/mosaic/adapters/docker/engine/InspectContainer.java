package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.HostConfig;
import dev.mosaic.adapters.docker.shared.HardenedProfile;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.docker.shared.Names;
import dev.mosaic.adapters.docker.shared.ProfileFacts;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.ContainerStatus;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what the engine knows of a container. */
final class InspectContainer {
  private static final Logger LOG = LoggerFactory.getLogger(InspectContainer.class);

  private final HardenedProfile profile;
  private final int port;

  /**
   * @param port of the gateway
   */
  InspectContainer(HardenedProfile profile, int port) {
    this.profile = profile;
    this.port = port;
  }

  /** Empty where the labels name no agent. */
  Optional<ContainerStatus> statusOf(InspectContainerResponse container) {
    return Labels.agentOf(labelsOf(container)).map(agent -> statusOf(agent, container));
  }

  /** In what the live container differs from how Mosaic would make it now; empty if it does not. */
  Collection<String> drift(AgentId agent, InspectContainerResponse container) {
    Map<String, String> labels = labelsOf(container);
    Optional<ResourceLimits> limits = Labels.limitsOf(labels);
    Optional<AgentReach> reach = Labels.reachOf(labels);
    if (limits.isEmpty() || reach.isEmpty()) {
      return Set.of(limits.isEmpty() ? "limits label" : "reach label");
    }
    HostConfig config =
        profile.of(limits.get(), Names.network(agent), Names.volume(agent), reach.get());
    return drift(wanted(agent, config), container);
  }

  private ContainerStatus statusOf(AgentId agent, InspectContainerResponse container) {
    ContainerState state = container.getState();
    boolean running = Boolean.TRUE.equals(state.getRunning());
    Collection<String> drift = drift(agent, container);
    if (!drift.isEmpty()) {
      LOG.debug("Container {} of {} drifted in {}", container.getId(), agent, drift);
    }
    return new ContainerStatus(
        agent,
        container.getId(),
        running,
        running ? endpoint(agent, container) : null,
        exitCode(state),
        !running && Boolean.TRUE.equals(state.getOOMKilled()),
        drift.isEmpty());
  }

  private static ProfileFacts wanted(AgentId agent, HostConfig config) {
    return ProfileFacts.wanted(config, Names.network(agent));
  }

  private static Collection<String> drift(ProfileFacts wanted, InspectContainerResponse container) {
    Collection<String> differences = wanted.differences(ProfileFacts.live(container));
    if (!wanted.fingerprint().equals(labelsOf(container).get(Labels.PROFILE))) {
      differences.add("profile label");
    }
    return differences;
  }

  private @Nullable GatewayEndpoint endpoint(AgentId agent, InspectContainerResponse container) {
    var network = container.getNetworkSettings().getNetworks().get(Names.network(agent));
    if (network == null || network.getIpAddress() == null || network.getIpAddress().isEmpty()) {
      return null;
    }
    return new GatewayEndpoint(network.getIpAddress(), port);
  }

  private static @Nullable Integer exitCode(ContainerState state) {
    boolean ended = "exited".equals(state.getStatus()) || "dead".equals(state.getStatus());
    return ended && state.getExitCodeLong() != null ? state.getExitCodeLong().intValue() : null;
  }

  private static Map<String, String> labelsOf(InspectContainerResponse container) {
    Map<String, String> labels = container.getConfig().getLabels();
    return labels == null ? Map.of() : labels;
  }
}
