package dev.mosaic.adapters.docker.shared;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.ContainerType;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.ports.agent.AgentReach;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How Mosaic recognises its own containers, networks and volumes. What does not carry all of these
 * is never touched.
 */
public final class Labels {
  public static final String INSTANCE = "dev.mosaic.instance";
  public static final String AGENT_ID = "dev.mosaic.agent-id";
  public static final String AGENT_TYPE = "dev.mosaic.agent-type";
  public static final String ROLE = "dev.mosaic.role";

  /** Fingerprint of the profile a container, or of the policy a network was made by. */
  public static final String PROFILE = "dev.mosaic.profile";

  /** What the network a container was made for lets it reach. */
  public static final String REACH = "dev.mosaic.reach";

  /**
   * A container's limits as `MiB/CPUs/pids`, so that the profile it should have can be derived
   * later.
   */
  public static final String LIMITS = "dev.mosaic.limits";

  /** The name a container's image was looked up by. */
  public static final String IMAGE = "dev.mosaic.image";

  /** Which image exactly a container was made from: a tag may lead to another one by now. */
  public static final String IMAGE_DIGEST = "dev.mosaic.image-digest";

  /** What something of an agent's is for. */
  public enum Role {
    AGENT,
    /** Never runs; it only carries files into the volume. */
    COURIER,
    /** Runs for a moment, to put the agent's files aside. */
    RESET,
    NETWORK,
    VOLUME;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final String instanceId;

  public Labels(String instanceId) {
    this.instanceId = instanceId;
  }

  public Map<String, String> of(AgentId agent, Role role) {
    Map<String, String> labels = new HashMap<>();
    labels.put(INSTANCE, instanceId);
    labels.put(AGENT_TYPE, agent.type().label());
    labels.put(AGENT_ID, agent.value().toString());
    labels.put(ROLE, role.label());
    return labels;
  }

  /** Engine filters for everything of this instance in a role. */
  public List<String> filter(Role role) {
    return List.of(INSTANCE + "=" + instanceId, ROLE + "=" + role.label());
  }

  /** Engine filters for everything in a role, whichever instance it is of. */
  public static List<String> filterOfAnyInstance(Role role) {
    return List.of(INSTANCE, ROLE + "=" + role.label());
  }

  /** Engine filters for everything of one agent. */
  public List<String> filter(AgentId agent) {
    return List.of(
        INSTANCE + "=" + instanceId,
        AGENT_TYPE + "=" + agent.type().label(),
        AGENT_ID + "=" + agent.value());
  }

  /** Engine filters for what one agent has in a role. */
  public List<String> filter(AgentId agent, Role role) {
    return List.of(
        INSTANCE + "=" + instanceId,
        AGENT_TYPE + "=" + agent.type().label(),
        AGENT_ID + "=" + agent.value(),
        ROLE + "=" + role.label());
  }

  public boolean areOf(AgentId agent, Role role, @Nullable Map<String, String> labels) {
    return labels != null && labels.entrySet().containsAll(of(agent, role).entrySet());
  }

  /** Whose it is; empty where the labels do not say. */
  public static Optional<AgentId> agentOf(Map<String, String> labels) {
    try {
      UUID id = UUID.fromString(labels.getOrDefault(AGENT_ID, ""));
      return ContainerType.ofLabel(labels.getOrDefault(AGENT_TYPE, ""))
          .map(type -> new AgentId(type, id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public static String limitsLabel(ResourceLimits limits) {
    return limits.memoryMib() + "/" + limits.cpus() + "/" + limits.pids();
  }

  public static String reachLabel(AgentReach reach) {
    return reach.name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #reachLabel} back; empty where there is nothing sensible. */
  public static Optional<AgentReach> reachOf(Map<String, String> labels) {
    String told = labels.getOrDefault(REACH, "");
    return Arrays.stream(AgentReach.values())
        .filter(reach -> reachLabel(reach).equals(told))
        .findFirst();
  }

  /** Reads {@link #limitsLabel} back; empty where there is nothing sensible. */
  public static Optional<ResourceLimits> limitsOf(Map<String, String> labels) {
    String[] parts = labels.getOrDefault(LIMITS, "").split("/", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ResourceLimits(
              Integer.parseInt(parts[0]),
              Double.parseDouble(parts[1]),
              Integer.parseInt(parts[2])));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
