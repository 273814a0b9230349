package dev.mosaic.adapters.http.client.push;

import java.time.Duration;

/**
 * How far a call to a push service may go.
 *
 * @param connect per address
 * @param call for the whole of it
 * @param anywhere whether addresses that are not public may be called: for tests, which have no
 *     others
 */
public record PushLimits(Duration connect, Duration call, boolean anywhere) {
  public static PushLimits standard() {
    return new PushLimits(Duration.ofSeconds(5), Duration.ofSeconds(15), false);
  }
}
