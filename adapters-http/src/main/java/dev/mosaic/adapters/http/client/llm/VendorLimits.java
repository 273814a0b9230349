package dev.mosaic.adapters.http.client.llm;

import java.time.Duration;

/**
 * What calls of agents bear.
 *
 * @param connect until a connection stands, per address
 * @param silence between two pieces of an answer, and for the whole of an answer that is no stream
 * @param end between the last event of a stream and the end of the connection's answer
 * @param wholeBytes the longest answer that is no stream
 * @param eventBytes the longest event of a stream, and all that may come before the first token
 * @param heldBytes how much of an unfinished tool call is kept back
 */
public record VendorLimits(
    Duration connect,
    Duration silence,
    Duration end,
    int wholeBytes,
    int eventBytes,
    int heldBytes) {
  public static VendorLimits standard() {
    return new VendorLimits(
        Duration.ofSeconds(5),
        Duration.ofSeconds(120),
        Duration.ofSeconds(2),
        32 << 20,
        8 << 20,
        16 << 20);
  }
}
