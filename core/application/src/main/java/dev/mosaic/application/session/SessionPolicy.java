package dev.mosaic.application.session;

import dev.mosaic.application.setup.InvalidPolicy;
import java.time.Duration;

/**
 * How long sessions last.
 *
 * @param accessLifetime of a session's access token; short, because deactivation need not wait for
 *     it but a stolen copy dies with it
 * @param refreshLifetime how long a session may lie unused
 * @param sessionLifetime how long a session may live however much it is used
 * @param refreshGrace how long a refresh token used a moment ago counts as a second tab's rather
 *     than a thief's
 */
public record SessionPolicy(
    Duration accessLifetime,
    Duration refreshLifetime,
    Duration sessionLifetime,
    Duration refreshGrace) {
  public static final SessionPolicy STANDARD =
      new SessionPolicy(
          Duration.ofMinutes(15), Duration.ofDays(14), Duration.ofDays(90), Duration.ofSeconds(20));

  public SessionPolicy {
    InvalidPolicy.unlessPositive(refreshGrace, "refreshGrace");
    InvalidPolicy.unless(
        refreshGrace.compareTo(accessLifetime) < 0,
        "refreshGrace must be shorter than accessLifetime.");
    InvalidPolicy.unless(
        accessLifetime.compareTo(refreshLifetime) < 0,
        "accessLifetime must be shorter than refreshLifetime.");
    InvalidPolicy.unless(
        refreshLifetime.compareTo(sessionLifetime) <= 0,
        "refreshLifetime must not be longer than sessionLifetime.");
  }
}
