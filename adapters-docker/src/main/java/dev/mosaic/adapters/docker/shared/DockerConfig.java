package dev.mosaic.adapters.docker.shared;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to use an engine.
 *
 * @param instanceId names this Mosaic for good; what carries another one's id on the same engine is
 *     left alone
 * @param host the engine's address, `unix:///path` or `tcp://host:port`
 * @param networkRange agents' networks are cut from it, eight addresses each; it must not be in use
 *     around the host
 * @param ownContainerId the container Mosaic itself runs in; null to find out
 * @param callLimit how long a single call may take
 */
public record DockerConfig(
    String instanceId,
    String host,
    Ipv4Subnet networkRange,
    @Nullable String ownContainerId,
    Duration callLimit) {
  public static final String DEFAULT_HOST = "unix:///var/run/docker.sock";
  public static final String DEFAULT_NETWORK_RANGE = "10.214.0.0/16";
  public static final Duration DEFAULT_CALL_LIMIT = Duration.ofSeconds(60);

  private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  public DockerConfig {
    if (!INSTANCE.matcher(instanceId).matches()) {
      throw new IllegalArgumentException(
          "an instance id is 1 to 64 letters, digits, dots, dashes or underscores");
    }
    if (!host.startsWith("unix://") && !host.startsWith("tcp://")) {
      throw new IllegalArgumentException("a Docker host starts with unix:// or tcp://: " + host);
    }
    if (networkRange.prefix() > NetworkPolicy.PREFIX) {
      throw new IllegalArgumentException(
          "the network range %s has no room for a /%d"
              .formatted(networkRange, NetworkPolicy.PREFIX));
    }
  }

  /** The usual place of the engine and the usual range. */
  public static DockerConfig ofInstance(String instanceId) {
    return new DockerConfig(
        instanceId,
        DEFAULT_HOST,
        Ipv4Subnet.parse(DEFAULT_NETWORK_RANGE),
        null,
        DEFAULT_CALL_LIMIT);
  }

  public DockerConfig withHost(String newHost) {
    return new DockerConfig(instanceId, newHost, networkRange, ownContainerId, callLimit);
  }

  public DockerConfig withNetworkRange(Ipv4Subnet newRange) {
    return new DockerConfig(instanceId, host, newRange, ownContainerId, callLimit);
  }

  public DockerConfig withOwnContainerId(@Nullable String newId) {
    return new DockerConfig(instanceId, host, networkRange, newId, callLimit);
  }
}
