package dev.mosaic.adapters.http.server.limits;

import java.time.Duration;

/**
 * What one of many clients may take of the public listener.
 *
 * @param connections of all together; the last quarter is for those who have a few
 * @param perAddress of one address (IPv6: a /64) while nobody has signed in by them
 * @param head until the first request's head is here, where no trusted proxy sends it
 * @param idle between an answer and the next request, likewise
 * @param grace how long a body may take whatever its size
 * @param bytesPerSecond which a body that takes longer has to keep up
 * @param allBodies of all requests under way, in bytes; the last quarter is for small ones of those
 *     who have no other
 * @param bodiesOfOne of one person, or of one address nobody has signed in at, in bytes
 */
public record DoorLimits(
    int connections,
    int perAddress,
    Duration head,
    Duration idle,
    Duration grace,
    int bytesPerSecond,
    long allBodies,
    long bodiesOfOne) {
  private static final long MEBIBYTE = 1024 * 1024;

  /** As they are meant. */
  public static DoorLimits standard() {
    return new DoorLimits(
        10_000,
        512,
        Duration.ofSeconds(15),
        Duration.ofSeconds(75),
        Duration.ofSeconds(20),
        16 * 1024,
        // Bodies may fill a quarter of the memory, whatever its size.
        Math.max(96 * MEBIBYTE, Runtime.getRuntime().maxMemory() / 4),
        40 * MEBIBYTE);
  }
}
