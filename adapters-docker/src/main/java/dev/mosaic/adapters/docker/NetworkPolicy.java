package dev.mosaic.adapters.docker;

import com.github.dockerjava.api.command.CreateNetworkCmd;
import com.github.dockerjava.api.model.Network.Ipam;
import com.github.dockerjava.api.model.Network.Ipam.Config;
import dev.mosaic.domain.agent.AgentId;
import java.util.Map;

/**
 * What an agent can reach over the network. This class is the one place that decides it.
 *
 * <p>Each agent has a bridge of its own with eight addresses; besides its container at most Mosaic
 * stands on it. The engine keeps bridges apart from each other. Nothing is published on the host.
 *
 * <p>The way out is open: agents call their vendors themselves. Setting {@link #CLOSED} closes it;
 * networks made under another policy are made anew at the next {@link Networks#ensure}. What
 * listens on all of the host's addresses can still be reached from an agent through its bridge's
 * gateway address; closing that takes a firewall rule on the host for interfaces named `msc+`.
 *
 * <p>Traffic between containers of one bridge (`enable_icc`) stays on: where Mosaic runs in a
 * container, it and the agent talk over just that bridge, and nobody else is on it.
 */
final class NetworkPolicy {
  /** Eight addresses: network, gateway, agent, Mosaic, three spare, broadcast. */
  static final int PREFIX = 29;

  /** Under this name an agent finds a Mosaic that runs in a container. */
  static final String MOSAIC_ALIAS = "mosaic-api";

  /** Whether agents have no way out but to Mosaic. */
  private static final boolean CLOSED = false;

  private static final int GATEWAY = 1;
  private static final int AGENT = 2;
  private static final int MOSAIC = 3;

  /** Changes with the policy. */
  static final String PROFILE =
      Fingerprint.hex("bridge 1, prefix " + PREFIX + ", closed " + CLOSED, 16);

  private NetworkPolicy() {}

  static CreateNetworkCmd apply(
      CreateNetworkCmd command, String instanceId, AgentId agent, Ipv4Subnet subnet) {
    Config addresses = new Config().withSubnet(subnet.toString()).withGateway(gateway(subnet));
    return command
        .withDriver("bridge")
        .withCheckDuplicate(true)
        .withInternal(CLOSED)
        .withAttachable(false)
        .withEnableIpv6(false)
        .withIpam(new Ipam().withDriver("default").withConfig(addresses))
        .withOptions(Map.of("com.docker.network.bridge.name", Names.bridge(instanceId, agent)));
  }

  /** The host's own address on the agent's bridge. */
  static String gateway(Ipv4Subnet subnet) {
    return subnet.address(GATEWAY);
  }

  /** Fixed, so that it is known before the container runs and the same after each start. */
  static String agentAddress(Ipv4Subnet subnet) {
    return subnet.address(AGENT);
  }

  /** Where Mosaic stands on the agent's bridge if it runs in a container. */
  static String mosaicAddress(Ipv4Subnet subnet) {
    return subnet.address(MOSAIC);
  }
}
