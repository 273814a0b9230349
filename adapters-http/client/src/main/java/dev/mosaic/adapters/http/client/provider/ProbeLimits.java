package dev.mosaic.adapters.http.client.provider;

import java.time.Duration;

/**
 * How long a check may take.
 *
 * @param connect until a connection stands
 * @param call for a whole call, connection included
 * @param answer for a model's answer, which may have to be loaded first
 */
public record ProbeLimits(Duration connect, Duration call, Duration answer) {
  public static ProbeLimits standard() {
    return new ProbeLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30));
  }
}
