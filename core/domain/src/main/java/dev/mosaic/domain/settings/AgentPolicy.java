package dev.mosaic.domain.settings;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.llm.TokenLimits;
import dev.mosaic.domain.provider.AllowedHost;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.user.User;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator lays down for everybody's agents.
 *
 * @param allowedHosts hosts on private networks members may name as their vendors
 * @param shortestIdle least idle time a person may choose, at least a minute
 * @param longestIdle greatest idle time a person may choose, at most seven days
 * @param longestSilence how long nothing may come of an answer before it is ended, a minute to a
 *     day
 * @param monthlyTokens what each person's agent may use in a calendar month (UTC); null: as much as
 *     it likes
 * @param membersMayShare whether members, too, may let others use their accounts with vendors; what
 *     is sent through such an account goes where its owner chose, and who shares sees the names of
 *     the people here
 */
public record AgentPolicy(
    AgentEgress egress,
    Set<AllowedHost> allowedHosts,
    Duration shortestIdle,
    Duration longestIdle,
    Duration longestSilence,
    @Nullable Long monthlyTokens,
    boolean membersMayShare) {
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofDays(7);
  private static final Duration MOST_SILENCE = Duration.ofDays(1);
  private static final int MAX_HOSTS = 200;

  /** Until an administrator says otherwise. */
  public static final AgentPolicy STANDARD =
      new AgentPolicy(
          AgentEgress.CLOSED, Set.of(), LEAST, MOST, Duration.ofMinutes(30), null, false);

  public AgentPolicy {
    if (shortestIdle.compareTo(LEAST) < 0
        || longestIdle.compareTo(MOST) > 0
        || shortestIdle.compareTo(longestIdle) > 0) {
      throw new InvalidInput(
          "idleBounds",
          "out_of_range",
          "Choose 1 minute to 7 days, the shortest no longer than the longest.");
    }
    if (longestSilence.compareTo(LEAST) < 0 || longestSilence.compareTo(MOST_SILENCE) > 0) {
      throw new InvalidInput("answerSilenceMin", "out_of_range", "Choose 1 to 1440 minutes.");
    }
    monthlyTokens = TokenLimits.checked(monthlyTokens);
    if (allowedHosts.size() > MAX_HOSTS) {
      throw new InvalidInput("allowedHosts", "too_many", "Name at most " + MAX_HOSTS + " hosts.");
    }
    allowedHosts = Set.copyOf(allowedHosts);
  }

  /** One by which administrators alone share. */
  public AgentPolicy(
      AgentEgress egress,
      Set<AllowedHost> allowedHosts,
      Duration shortestIdle,
      Duration longestIdle,
      Duration longestSilence,
      @Nullable Long monthlyTokens) {
    this(egress, allowedHosts, shortestIdle, longestIdle, longestSilence, monthlyTokens, false);
  }

  /** Whether this person may let others use their accounts. */
  public boolean letsShare(User user) {
    return user.isAdmin() || membersMayShare;
  }

  /** Which hosts on private networks this person may make Mosaic call. */
  public PrivateHosts privateHostsOf(User user) {
    return user.isAdmin() ? PrivateHosts.all() : PrivateHosts.only(allowedHosts);
  }

  /**
   * Refuses an idle time outside the bounds, which themselves may be chosen.
   *
   * @throws InvalidInput if it is shorter or longer
   */
  public void requireAllowed(Duration idleTimeout) {
    if (idleTimeout.compareTo(shortestIdle) < 0 || idleTimeout.compareTo(longestIdle) > 0) {
      throw new InvalidInput(
          "idleTimeoutMin",
          "out_of_range",
          "Choose %d to %d minutes; an administrator set these bounds."
              .formatted(shortestIdle.toMinutes(), longestIdle.toMinutes()));
    }
  }
}
