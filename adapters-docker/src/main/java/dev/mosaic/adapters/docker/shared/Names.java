package dev.mosaic.adapters.docker.shared;

import dev.mosaic.domain.agent.AgentId;

/** Names of what an agent has on the engine besides its container. */
public final class Names {
  private static final int INSTANCE_CHARS = 4;
  private static final int AGENT_CHARS = 8;

  private Names() {}

  public static String network(AgentId agent) {
    return "mosaic-" + agent.type().label() + "-" + agent.value();
  }

  public static String volume(AgentId agent) {
    return "mosaic-" + agent.type().label() + "-" + agent.value();
  }

  public static String courier(AgentId agent) {
    return "mosaic-courier-" + agent.type().label() + "-" + agent.value();
  }

  public static String reset(AgentId agent) {
    return "mosaic-reset-" + agent.type().label() + "-" + agent.value();
  }

  /**
   * The bridge's name on the host: `msc`, four characters of the instance, eight of the agent,
   * which is the fifteen an interface name may have. A firewall rule can say `msc+` for all agents
   * of all Mosaics, or name one instance's.
   */
  public static String bridge(String instanceId, AgentId agent) {
    return "msc"
        + Fingerprint.base32(instanceId, INSTANCE_CHARS)
        + Fingerprint.base32(instanceId + "\n" + agent, AGENT_CHARS);
  }
}
