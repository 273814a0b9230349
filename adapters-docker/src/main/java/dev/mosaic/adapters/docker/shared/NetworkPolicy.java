package dev.mosaic.adapters.docker.shared;

import com.github.dockerjava.api.command.CreateNetworkCmd;
import com.github.dockerjava.api.model.Network.Ipam;
import com.github.dockerjava.api.model.Network.Ipam.Config;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.AgentReach;
import java.util.HashMap;
import java.util.Map;

/**
 * What an agent can reach over the network. This class is the one place that decides it.
 *
 * <p>Each agent has a bridge of its own with eight addresses; besides its container at most Mosaic
 * stands on it. The engine keeps bridges apart from each other. Nothing is published on the host.
 *
 * <p>A closed network has no way out. Where Mosaic runs in a container and so stands on the bridge
 * itself, the host has no address there, and nothing of the host can be reached either. Where
 * Mosaic runs on the host it needs that address, and then whatever listens on all of the host's
 * addresses, or on any one but loopback, is within an agent's reach; closing that takes a firewall
 * rule on the host for interfaces named `msc+`.
 *
 * <p>Traffic between containers of one bridge (`enable_icc`) stays on: where Mosaic runs in a
 * container, it and the agent talk over just that bridge, and nobody else is on it.
 *
 * @param mosaicOnBridge whether Mosaic runs in a container
 */
public record NetworkPolicy(AgentReach reach, boolean mosaicOnBridge) {
  /** Eight addresses: network, gateway, agent, Mosaic, three spare, broadcast. */
  public static final int PREFIX = 29;

  /** Under this name an agent finds a Mosaic that runs in a container. */
  public static final String MOSAIC_ALIAS = "mosaic-api";

  private static final String BRIDGE_NAME = "com.docker.network.bridge.name";

  /** Leaves the bridge without an address of the host. Known since Engine 20.10. */
  private static final String NO_HOST_ADDRESS = "com.docker.network.bridge.inhibit_ipv4";

  private static final int GATEWAY = 1;
  private static final int AGENT = 2;
  private static final int MOSAIC = 3;

  /** Differs where the networks made by two policies differ. */
  public String profile() {
    String facts = "bridge 1, prefix " + PREFIX + ", closed " + closed();
    return Fingerprint.hex(withoutHost() ? facts + ", without host" : facts, 16);
  }

  public CreateNetworkCmd apply(
      CreateNetworkCmd command, String instanceId, AgentId agent, Ipv4Subnet subnet) {
    Map<String, String> options = new HashMap<>();
    options.put(BRIDGE_NAME, Names.bridge(instanceId, agent));
    Config addresses = new Config().withSubnet(subnet.toString());
    if (withoutHost()) {
      options.put(NO_HOST_ADDRESS, "true");
    } else {
      addresses.withGateway(gateway(subnet));
    }
    return command
        .withDriver("bridge")
        .withCheckDuplicate(true)
        .withInternal(closed())
        .withAttachable(false)
        .withEnableIpv6(false)
        .withIpam(new Ipam().withDriver("default").withConfig(addresses))
        .withOptions(options);
  }

  private boolean closed() {
    return reach == AgentReach.MOSAIC_ONLY;
  }

  private boolean withoutHost() {
    return closed() && mosaicOnBridge;
  }

  /** The host's own address on the agent's bridge. */
  public static String gateway(Ipv4Subnet subnet) {
    return subnet.address(GATEWAY);
  }

  /** Fixed, so that it is known before the container runs and the same after each start. */
  public static String agentAddress(Ipv4Subnet subnet) {
    return subnet.address(AGENT);
  }

  /** Where Mosaic stands on the agent's bridge if it runs in a container. */
  public static String mosaicAddress(Ipv4Subnet subnet) {
    return subnet.address(MOSAIC);
  }
}
