package dev.mosaic.domain.agent;

/**
 * What one container may use. Below 1280 MiB the gateway is killed on its first chat (measured with
 * OpenClaw 2026.9.6); 2 GiB leaves room for tools.
 *
 * @param memoryMib hard memory limit in MiB
 * @param cpus number of CPUs, may be a fraction
 * @param pids most processes and threads at once
 */
public record ResourceLimits(int memoryMib, double cpus, int pids) {
  /** Lowest memory at which the gateway survived two chats. */
  public static final int MIN_MEMORY_MIB = 1280;

  public static final ResourceLimits DEFAULT = new ResourceLimits(2048, 2.0, 512);

  public ResourceLimits {
    if (memoryMib < MIN_MEMORY_MIB || cpus <= 0 || pids < 64) {
      throw new IllegalArgumentException(
          "limits too small for a gateway: %d MiB, %s CPUs, %d pids"
              .formatted(memoryMib, cpus, pids));
    }
  }
}
