package dev.mosaic.adapters.http.agents;

import java.time.Duration;

/**
 * What one of many containers may take of the agents' listener.
 *
 * @param connections of all containers together; the last quarter is for those that have a few
 * @param perPeer of one address: one container must not take all
 * @param head until the first request's head is here
 * @param body until a request's body is here, counted from its head
 * @param idle between an answer and the next request
 * @param stalled how long a container may take nothing of an answer
 * @param patience how long a call waits for memory for its body
 * @param largestBody of a call to a model, in bytes
 * @param bodiesOfOne of one agent's calls under way, in bytes
 * @param allBodies of all calls under way, in bytes; the last quarter is for small ones of agents
 *     that have no other
 */
record ConnectionLimits(
    int connections,
    int perPeer,
    Duration head,
    Duration body,
    Duration idle,
    Duration stalled,
    Duration patience,
    int largestBody,
    long bodiesOfOne,
    long allBodies) {
  private static final int MEBIBYTE = 1024 * 1024;

  static ConnectionLimits standard() {
    int largest = 32 * MEBIBYTE;
    // Bodies may fill a quarter of the memory, whatever its size.
    long all = Math.max(128L * MEBIBYTE, Runtime.getRuntime().maxMemory() / 4);
    return new ConnectionLimits(
        2_000,
        256,
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(75),
        Duration.ofSeconds(120),
        Duration.ofSeconds(10),
        largest,
        Math.max(largest, all / 4),
        all);
  }
}
