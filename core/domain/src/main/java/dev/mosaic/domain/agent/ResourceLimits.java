package dev.mosaic.domain.agent;

/**
 * What one container may use. Below 1280 MiB the gateway is killed on its first chat (measured); 2
 * GiB leaves room for tools.
 *
 * @param memoryMib hard memory limit in MiB
 * @param cpus number of CPUs, may be a fraction
 * @param pids most processes and threads at once
 */
public record ResourceLimits(int memoryMib, double cpus, int pids) {
  /** Lowest memory at which the gateway survived two chats. */
  public static final int MIN_MEMORY_MIB = 1280;

  public static final ResourceLimits DEFAULT = new ResourceLimits(2048, 2.0, 512);

  /** What of a machine's processors one agent may have at most, so that others always go on. */
  private static final double LARGEST_PART = 0.75;

  public ResourceLimits {
    if (memoryMib < MIN_MEMORY_MIB || cpus <= 0 || pids < 64) {
      throw new IllegalArgumentException(
          "limits too small for a gateway: %d MiB, %s CPUs, %d pids"
              .formatted(memoryMib, cpus, pids));
    }
  }

  /**
   * The same, with a quarter of the machine's processors left to others at the least.
   *
   * @param processors of the machine; 0 where it does not say, which changes nothing
   */
  public ResourceLimits leavingRoomOn(int processors) {
    return processors <= 0
        ? this
        : new ResourceLimits(memoryMib, Math.min(cpus, processors * LARGEST_PART), pids);
  }
}
