package dev.mosaic.adapters.docker.shared;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.LogConfig.LoggingType;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import com.github.dockerjava.api.model.RestartPolicy;
import com.github.dockerjava.api.model.Ulimit;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.ports.agent.AgentReach;
import java.util.List;
import java.util.Map;

/**
 * How every agent's container is made: no privilege, nothing writable but its own volume and a
 * small `/tmp`, bounded in all it can use up.
 *
 * <p>Swap: the limit of memory and swap together equals that of memory, so an agent never swaps.
 * Moving a frozen agent out of RAM later needs a larger one.
 *
 * <p>Processes are bounded by the pids limit alone: `nproc` counts a user over all containers, and
 * all agents share user 1000.
 */
public final class HardenedProfile {
  private static final long MIB = 1024L * 1024;
  private static final double NANOS = 1e9;
  private static final long OPEN_FILES = 8192;

  private static final long RESET_MEMORY = 256 * MIB;
  private static final long RESET_PROCESSES = 64;

  /**
   * An eighth of what containers weigh by default, and a thirty-second of what Mosaic and its
   * database weigh in compose: where all want the processor, agents wait.
   */
  public static final int CPU_SHARES = 128;

  /** Nobody on the host, and the user that owns the home folder of the Node.js images. */
  public static final int UID = 1000;

  public static final String USER = UID + ":" + UID;

  private final String stateFolder;

  /**
   * @param stateFolder where the agent's volume is mounted
   */
  public HardenedProfile(String stateFolder) {
    this.stateFolder = stateFolder;
  }

  public HostConfig of(ResourceLimits limits, String network, String volume, AgentReach reach) {
    long memory = limits.memoryMib() * MIB;
    return confined(volume)
        .withNetworkMode(network)
        .withDns(nameServers(reach))
        .withReadonlyRootfs(true)
        .withTmpFs(Map.of("/tmp", "rw,noexec,nosuid,nodev,size=256m"))
        .withInit(true)
        .withMemory(memory)
        .withMemorySwap(memory)
        .withNanoCPUs(Math.round(limits.cpus() * NANOS))
        .withCpuShares(CPU_SHARES)
        .withPidsLimit((long) limits.pids())
        .withUlimits(
            List.of(new Ulimit("core", 0L, 0L), new Ulimit("nofile", OPEN_FILES, OPEN_FILES)));
  }

  /**
   * A container that never runs. Its root is writable, because the engine unpacks beside the
   * volume's mount point only then.
   */
  public HostConfig ofCourier(String volume) {
    return confined(volume).withNetworkMode("none");
  }

  /** A container that runs one script over a volume, with nothing else within its reach. */
  public HostConfig ofReset(String volume) {
    return confined(volume)
        .withNetworkMode("none")
        .withReadonlyRootfs(true)
        .withInit(true)
        .withMemory(RESET_MEMORY)
        .withMemorySwap(RESET_MEMORY)
        .withNanoCPUs(Math.round(NANOS))
        .withPidsLimit(RESET_PROCESSES);
  }

  /**
   * The image's own check would cost a process every few seconds; Mosaic asks the gateway itself.
   */
  public static HealthCheck noHealthCheck() {
    return new HealthCheck().withTest(List.of("NONE"));
  }

  /**
   * Engines before 26 ask the host's name server for an agent on a closed network too, if it
   * listens on the host's loopback (CVE-2024-29018), and names can carry words out. Told of another
   * server, they ask that one from inside the container, where nobody answers. The engine's own
   * names are found as ever.
   */
  private static List<String> nameServers(AgentReach reach) {
    return reach == AgentReach.MOSAIC_ONLY ? List.of("127.0.0.1") : List.of();
  }

  private HostConfig confined(String volume) {
    return HostConfig.newHostConfig()
        .withPrivileged(false)
        .withCapDrop(Capability.ALL)
        .withSecurityOpts(List.of("no-new-privileges"))
        .withIpcMode("private")
        .withRestartPolicy(RestartPolicy.noRestart())
        .withPublishAllPorts(false)
        .withMounts(
            List.of(
                new Mount().withType(MountType.VOLUME).withSource(volume).withTarget(stateFolder)))
        .withLogConfig(
            new LogConfig(LoggingType.JSON_FILE, Map.of("max-size", "10m", "max-file", "2")));
  }
}
