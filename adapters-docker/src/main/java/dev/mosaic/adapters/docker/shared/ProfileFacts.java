package dev.mosaic.adapters.docker.shared;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.RestartPolicy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What matters about a container's confinement, in a form in which the wanted and the live one can
 * be compared.
 */
public record ProfileFacts(SortedMap<String, String> facts) {
  /** What a container made from this must be like. */
  public static ProfileFacts wanted(HostConfig config, String network) {
    TreeMap<String, String> facts = of(config);
    facts.put("user", HardenedProfile.USER);
    facts.put("healthCheck", text(HardenedProfile.noHealthCheck().getTest()));
    facts.put("networks", network);
    facts.put("volumes", mounts(config));
    return new ProfileFacts(facts);
  }

  /** What the engine says the container is like now. */
  public static ProfileFacts live(InspectContainerResponse container) {
    TreeMap<String, String> facts = of(container.getHostConfig());
    ContainerConfig config = container.getConfig();
    facts.put("user", text(config.getUser()));
    HealthCheck check = config.getHealthcheck();
    facts.put("healthCheck", check == null ? "" : text(check.getTest()));
    Map<String, ContainerNetwork> networks = container.getNetworkSettings().getNetworks();
    facts.put("networks", text(networks.keySet()));
    facts.put("volumes", volumes(container));
    return new ProfileFacts(facts);
  }

  public String fingerprint() {
    return Fingerprint.hex(facts.toString(), 16);
  }

  /** Names of the facts in which the two differ. */
  public Collection<String> differences(ProfileFacts other) {
    TreeSet<String> names = new TreeSet<>(facts.keySet());
    names.addAll(other.facts.keySet());
    names.removeIf(name -> Objects.equals(facts.get(name), other.facts.get(name)));
    return names;
  }

  private static TreeMap<String, String> of(HostConfig config) {
    TreeMap<String, String> facts = new TreeMap<>();
    privileges(config, facts);
    namespaces(config, facts);
    resources(config, facts);
    return facts;
  }

  private static void privileges(HostConfig config, Map<String, String> facts) {
    facts.put("privileged", flag(config.getPrivileged()));
    facts.put("capAdd", text(config.getCapAdd()));
    facts.put("capDrop", text(config.getCapDrop()));
    facts.put("securityOpt", text(config.getSecurityOpts()));
    facts.put("groupAdd", text(config.getGroupAdd()));
    facts.put("devices", text(config.getDevices()));
    facts.put("deviceRequests", text(config.getDeviceRequests()));
    facts.put("deviceRules", text(config.getDeviceCgroupRules()));
    facts.put("sysctls", text(config.getSysctls()));
    facts.put("readOnly", flag(config.getReadonlyRootfs()));
    facts.put("tmpfs", text(config.getTmpFs()));
    facts.put("binds", text(config.getBinds()));
    facts.put("volumesFrom", text(config.getVolumesFrom()));
  }

  private static void namespaces(HostConfig config, Map<String, String> facts) {
    facts.put("network", text(config.getNetworkMode()));
    facts.put("pid", text(config.getPidMode()));
    facts.put("ipc", text(config.getIpcMode()));
    facts.put("uts", text(config.getUtSMode()));
    facts.put("userns", text(config.getUsernsMode()));
    facts.put("publishAll", flag(config.getPublishAllPorts()));
    facts.put(
        "ports",
        config.getPortBindings() == null ? "" : text(config.getPortBindings().getBindings()));
    facts.put("extraHosts", text(config.getExtraHosts()));
    facts.put("links", text(config.getLinks()));
    facts.put("dns", text(config.getDns()));
  }

  private static void resources(HostConfig config, Map<String, String> facts) {
    facts.put("init", flag(config.getInit()));
    facts.put("memory", text(config.getMemory()));
    facts.put("memorySwap", text(config.getMemorySwap()));
    facts.put("cpus", text(config.getNanoCPUs()));
    facts.put("cpuShares", text(config.getCpuShares()));
    facts.put("pids", text(config.getPidsLimit()));
    facts.put("ulimits", text(config.getUlimits()));
    facts.put("oomKillOff", flag(config.getOomKillDisable()));
    RestartPolicy restart = config.getRestartPolicy();
    boolean never = restart == null || restart.getName().isEmpty();
    facts.put("restart", never ? "no" : restart.getName());
    LogConfig log = config.getLogConfig();
    facts.put("log", log == null ? "" : text(log.getType()) + text(log.getConfig()));
  }

  private static String mounts(HostConfig config) {
    List<Mount> mounts = config.getMounts();
    if (mounts == null) {
      return "";
    }
    return mounts.stream()
        .map(mount -> mount.getSource() + ":" + mount.getTarget())
        .sorted()
        .collect(Collectors.joining(","));
  }

  // Volumes the image itself declares have no name and share nothing, so they are no drift.
  private static String volumes(InspectContainerResponse container) {
    List<InspectContainerResponse.Mount> mounts = container.getMounts();
    if (mounts == null) {
      return "";
    }
    return mounts.stream()
        .filter(it -> it.getName() == null || !it.getName().matches("[0-9a-f]{64}"))
        .map(it -> (it.getName() == null ? it.getSource() : it.getName()) + where(it))
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static String where(InspectContainerResponse.Mount mount) {
    return mount.getDestination() == null ? "" : ":" + mount.getDestination().getPath();
  }

  private static String flag(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value) ? "yes" : "no";
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Object[] array -> joined(Arrays.stream(array));
      case Collection<?> many -> joined(many.stream());
      case Map<?, ?> map -> joined(map.entrySet().stream());
      default -> value.toString();
    };
  }

  private static String joined(Stream<?> parts) {
    return parts.map(Objects::toString).sorted().collect(Collectors.joining(","));
  }
}
