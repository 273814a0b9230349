package dev.mosaic.adapters.http.server.agents;

import java.time.Duration;

/**
 * What one of many containers may take of the agents' listener.
 *
 * @param connections of all containers together
 * @param perPeer of one address: one container must not take all
 * @param head until the first request's head is here
 * @param body until a request's body is here
 * @param idle between an answer and the next request
 * @param stalled how long a container may take nothing of an answer
 * @param largestBody of a call to a model, in bytes
 * @param allBodies of all calls under way, in bytes
 */
record ConnectionLimits(
    int connections,
    int perPeer,
    Duration head,
    Duration body,
    Duration idle,
    Duration stalled,
    int largestBody,
    long allBodies) {
  private static final int MEBIBYTE = 1024 * 1024;

  static ConnectionLimits standard() {
    return new ConnectionLimits(
        2_000,
        500,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(75),
        Duration.ofSeconds(120),
        32 * MEBIBYTE,
        // Bodies may fill a quarter of the memory, whatever its size.
        Math.max(64L * MEBIBYTE, Runtime.getRuntime().maxMemory() / 4));
  }
}
