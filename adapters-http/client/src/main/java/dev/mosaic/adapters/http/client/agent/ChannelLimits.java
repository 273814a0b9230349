package dev.mosaic.adapters.http.client.agent;

import java.time.Duration;

/**
 * What the channel bears.
 *
 * @param connect until a connection stands
 * @param silence between two pieces of an answer; an agent may use its tools for long without a
 *     word
 * @param eventBytes the longest event of a stream
 * @param bodyBytes the longest answer that is none
 */
public record ChannelLimits(Duration connect, Duration silence, int eventBytes, int bodyBytes) {
  public static ChannelLimits standard() {
    return new ChannelLimits(Duration.ofSeconds(5), Duration.ofMinutes(30), 8 << 20, 32 << 20);
  }
}
