package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.exception.NotModifiedException;
import dev.mosaic.adapters.docker.shared.Ipv4Subnet;
import dev.mosaic.adapters.docker.shared.NetworkPolicy;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.io.IOException;

/** Starts an agent's container. */
final class StartContainer {
  private final Engine engine;
  private final Containers containers;
  private final Networks networks;
  private final int port;

  StartContainer(Engine engine, Containers containers, Networks networks, int port) {
    this.engine = engine;
    this.containers = containers;
    this.networks = networks;
    this.port = port;
  }

  GatewayEndpoint start(AgentId agent) {
    String id = containers.idOf(agent).orElseThrow(() -> missing("container", agent));
    Ipv4Subnet subnet = networks.find(agent).orElseThrow(() -> missing("network", agent)).subnet();
    engine.run(
        "start the agent's container",
        client -> {
          try {
            client.startContainerCmd(id).exec();
          } catch (NotModifiedException e) {
            // It runs already.
            return;
          }
        });
    return new GatewayEndpoint(NetworkPolicy.agentAddress(subnet), port);
  }

  private static RuntimeUnavailable missing(String what, AgentId agent) {
    return new RuntimeUnavailable(
        "The agent's %s is gone.".formatted(what), new IOException("no " + what + " of " + agent));
  }
}
