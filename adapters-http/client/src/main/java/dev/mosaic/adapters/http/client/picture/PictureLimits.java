package dev.mosaic.adapters.http.client.picture;

import java.time.Duration;

/**
 * How far a call for a picture may go.
 *
 * @param connect per address
 * @param call for each of the calls
 * @param redirects how many are followed
 * @param anywhere whether addresses that are not public may be called: for tests, which have no
 *     others
 */
public record PictureLimits(Duration connect, Duration call, int redirects, boolean anywhere) {
  public static PictureLimits standard() {
    return new PictureLimits(Duration.ofSeconds(5), Duration.ofSeconds(15), 3, false);
  }
}
