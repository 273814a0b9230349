package dev.mosaic.application.setup;

import dev.mosaic.domain.agent.ResourceLimits;
import java.time.Duration;

/**
 * The numbers the inside goes by.
 *
 * @param accessLifetime of a session's access token; short, because deactivation need not wait for
 *     it but a stolen copy dies with it
 * @param refreshLifetime how long a session may lie unused
 * @param sessionLifetime how long a session may live however much it is used
 * @param refreshGrace how long a refresh token used a moment ago counts as a second tab's rather
 *     than a thief's
 * @param startTimeout how long a container may take to become ready; a cold start takes 20 to 70 s
 *     on a busy two-core machine (measured)
 * @param readyInterval pause between two looks at a starting gateway
 * @param stopGrace how long a container may take to stop before it is killed
 * @param touchInterval how often activity is written down at most
 * @param firstToken how long a model may take to its first token while another one could be asked
 * @param firstTokenOfLast how long it may take where it is the last; OpenClaw itself waits 300 s
 * @param agentImage image agents run from unless the setting `agent.image` names another
 * @param agentsPort port of the agents' listener
 */
public record Policies(
    Duration accessLifetime,
    Duration refreshLifetime,
    Duration sessionLifetime,
    Duration refreshGrace,
    Duration startTimeout,
    Duration readyInterval,
    Duration stopGrace,
    Duration touchInterval,
    Duration firstToken,
    Duration firstTokenOfLast,
    ResourceLimits limits,
    String agentImage,
    int agentsPort) {
  /** What an instance goes by unless told otherwise. */
  public static Policies standard(String agentImage, int agentsPort) {
    return new Policies(
        Duration.ofMinutes(15),
        Duration.ofDays(14),
        Duration.ofDays(90),
        Duration.ofSeconds(20),
        Duration.ofMinutes(5),
        Duration.ofMillis(75),
        Duration.ofSeconds(10),
        Duration.ofSeconds(15),
        Duration.ofSeconds(30),
        Duration.ofSeconds(240),
        ResourceLimits.DEFAULT,
        agentImage,
        agentsPort);
  }
}
