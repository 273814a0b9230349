package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateNetworkCmd;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Network;
import dev.mosaic.adapters.docker.shared.DockerConfig;
import dev.mosaic.adapters.docker.shared.Ipv4Subnet;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.docker.shared.Names;
import dev.mosaic.adapters.docker.shared.NetworkPolicy;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.NetworksExhausted;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Makes and removes agents' networks. */
final class Networks {
  /** An agent's network as it is. */
  record AgentNetwork(
      String id, String name, Ipv4Subnet subnet, String profile, AgentReach reach) {}

  private final Engine engine;
  private final DockerConfig config;
  private final Labels labels;
  // Looking for a free subnet and taking it is one step, else two agents starting together pick the
  // same.
  private final ReentrantLock taking = new ReentrantLock();

  Networks(Engine engine, DockerConfig config, Labels labels) {
    this.engine = engine;
    this.config = config;
    this.labels = labels;
  }

  /** The agent's network under that policy; one made under another is made anew. */
  AgentNetwork ensure(AgentId agent, NetworkPolicy policy) {
    Optional<AgentNetwork> existing = find(agent);
    if (existing.isPresent() && !existing.get().profile().equals(policy.profile())) {
      remove(agent);
      existing = Optional.empty();
    }
    return existing.orElseGet(() -> create(agent, policy));
  }

  Optional<AgentNetwork> find(AgentId agent) {
    return engine.call(
        "look for the agent's network",
        client ->
            client
                .listNetworksCmd()
                .withFilter("label", labels.filter(agent, Labels.Role.NETWORK))
                .exec()
                .stream()
                .flatMap(Networks::asAgentNetwork)
                .findFirst());
  }

  /** Subnets of all agents' networks on the engine, other instances' included. */
  List<Ipv4Subnet> ofAnyInstance() {
    return engine.call(
        "list agents' networks",
        client ->
            client
                .listNetworksCmd()
                .withFilter("label", Labels.filterOfAnyInstance(Labels.Role.NETWORK))
                .exec()
                .stream()
                .flatMap(Networks::subnets)
                .toList());
  }

  /** Disconnects whatever stands on it, Mosaic included, and removes it. */
  void remove(AgentId agent) {
    find(agent).ifPresent(it -> engine.run("remove the agent's network", c -> remove(c, it.id())));
  }

  private AgentNetwork create(AgentId agent, NetworkPolicy policy) {
    taking.lock();
    try {
      return engine.call("make the agent's network", client -> create(client, agent, policy));
    } finally {
      taking.unlock();
    }
  }

  private AgentNetwork create(DockerClient client, AgentId agent, NetworkPolicy policy) {
    List<Ipv4Subnet> taken =
        client.listNetworksCmd().exec().stream().flatMap(Networks::subnets).toList();
    Stream<Ipv4Subnet> free =
        config
            .networkRange()
            .split(NetworkPolicy.PREFIX)
            .filter(it -> taken.stream().noneMatch(it::overlaps));
    // What else uses addresses on this host, only the engine knows; it refuses and the next one is
    // tried.
    return free.flatMap(subnet -> create(client, agent, policy, subnet).stream())
        .findFirst()
        .orElseThrow(() -> new NetworksExhausted(config.networkRange().toString()));
  }

  private Optional<AgentNetwork> create(
      DockerClient client, AgentId agent, NetworkPolicy policy, Ipv4Subnet subnet) {
    Map<String, String> marks = new HashMap<>(labels.of(agent, Labels.Role.NETWORK));
    marks.put(Labels.PROFILE, policy.profile());
    String name = Names.network(agent);
    CreateNetworkCmd command = client.createNetworkCmd().withName(name).withLabels(marks);
    try {
      String id = policy.apply(command, config.instanceId(), agent, subnet).exec().getId();
      return Optional.of(new AgentNetwork(id, name, subnet, policy.profile(), policy.reach()));
    } catch (DockerException e) {
      if (isAbout(e, "already exists")) {
        throw new RuntimeUnavailable(
            "A Docker network called %s exists that is not this Mosaic's.".formatted(name), e);
      }
      if (isAbout(e, "overlap")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static void remove(DockerClient client, String id) {
    try {
      for (String endpoint :
          client.inspectNetworkCmd().withNetworkId(id).exec().getContainers().keySet()) {
        client
            .disconnectFromNetworkCmd()
            .withNetworkId(id)
            .withContainerId(endpoint)
            .withForce(true)
            .exec();
      }
      client.removeNetworkCmd(id).exec();
    } catch (NotFoundException e) {
      // Someone was faster: it is gone, as wanted.
      return;
    }
  }

  private static Stream<AgentNetwork> asAgentNetwork(Network network) {
    AgentReach reach =
        Boolean.TRUE.equals(network.getInternal()) ? AgentReach.MOSAIC_ONLY : AgentReach.ANYWHERE;
    String profile = network.getLabels().getOrDefault(Labels.PROFILE, "");
    return subnets(network)
        .limit(1)
        .map(it -> new AgentNetwork(network.getId(), network.getName(), it, profile, reach));
  }

  private static Stream<Ipv4Subnet> subnets(Network network) {
    if (network.getIpam() == null || network.getIpam().getConfig() == null) {
      return Stream.empty();
    }
    return network.getIpam().getConfig().stream()
        .map(Network.Ipam.Config::getSubnet)
        .filter(it -> it != null && !it.contains(":"))
        .map(Ipv4Subnet::parse);
  }

  private static boolean isAbout(DockerException e, String words) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains(words);
  }
}
