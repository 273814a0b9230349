package dev.mosaic.adapters.http.client.llm;

import java.time.Duration;

/**
 * What calls of vendors bear, the calls of checks as those of agents. All sizes are those of what
 * was unpacked.
 *
 * @param connect until a connection stands, per address
 * @param silence between two pieces of an answer, and for the whole of an answer that is no stream
 * @param end between the last event of a stream and the end of the connection's answer
 * @param afterFinish between the reason an answer gives for having finished and the end of its
 *     stream: what it cost may follow, or the mark of the end, or nothing ever
 * @param wholeBytes the longest answer that is no stream
 * @param listBytes the longest list of models
 * @param eventBytes the longest event of a stream, and all that may come before the first token
 * @param heldBytes how much of an unfinished tool call is kept back
 */
public record VendorLimits(
    Duration connect,
    Duration silence,
    Duration end,
    Duration afterFinish,
    int wholeBytes,
    int listBytes,
    int eventBytes,
    int heldBytes) {
  public static VendorLimits standard() {
    return new VendorLimits(
        Duration.ofSeconds(5),
        Duration.ofSeconds(120),
        Duration.ofSeconds(2),
        // Vendors that report what an answer cost do so within a second of its end.
        Duration.ofSeconds(3),
        32 << 20,
        8 << 20,
        8 << 20,
        16 << 20);
  }
}
