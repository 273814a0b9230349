package dev.mosaic.application.agent.life;

import dev.mosaic.application.setup.InvalidPolicy;
import dev.mosaic.domain.agent.ResourceLimits;
import java.time.Duration;

/**
 * How agents' containers are run.
 *
 * @param startTimeout how long a container may take to become ready; a cold start takes 20 to 70 s
 *     on a busy two-core machine (measured)
 * @param readyInterval pause between two looks at a starting gateway
 * @param stopGrace how long a container may take to stop before it is killed
 * @param touchInterval how often activity is written down at most
 * @param limits what one container may use
 * @param image image agents run from unless the setting `agent.image` names another
 * @param agentsPort port on which Mosaic listens to them
 */
public record RunPolicy(
    Duration startTimeout,
    Duration readyInterval,
    Duration stopGrace,
    Duration touchInterval,
    ResourceLimits limits,
    String image,
    int agentsPort) {
  public RunPolicy {
    InvalidPolicy.unlessPositive(readyInterval, "readyInterval");
    InvalidPolicy.unlessPositive(stopGrace, "stopGrace");
    InvalidPolicy.unlessPositive(touchInterval, "touchInterval");
    InvalidPolicy.unless(
        readyInterval.compareTo(startTimeout) < 0,
        "readyInterval must be shorter than startTimeout.");
    InvalidPolicy.unless(!image.isBlank(), "the agents' image needs a name.");
    InvalidPolicy.unless(
        agentsPort > 0 && agentsPort <= 65_535,
        "the agents' port must be between 1 and 65535, and is " + agentsPort + ".");
  }

  /**
   * What agents run by, by default.
   *
   * @throws InvalidPolicy if the image is blank or there is no such port
   */
  public static RunPolicy standard(String image, int agentsPort) {
    return new RunPolicy(
        Duration.ofMinutes(5),
        Duration.ofMillis(75),
        Duration.ofSeconds(10),
        Duration.ofSeconds(15),
        ResourceLimits.DEFAULT,
        image,
        agentsPort);
  }
}
