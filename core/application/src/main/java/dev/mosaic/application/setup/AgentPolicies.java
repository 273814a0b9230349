package dev.mosaic.application.setup;

import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.provider.AllowedHost;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.settings.AgentPolicy;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.store.SettingStore;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator laid down for everybody's agents. Read once and kept in memory, since one
 * server process owns a database and every call to a model asks for it.
 */
public final class AgentPolicies {
  private static final String EGRESS = "agents.egress";
  private static final String HOSTS = "agents.allowed-hosts";
  private static final String SHORTEST_IDLE = "agents.shortest-idle-min";
  private static final String LONGEST_IDLE = "agents.longest-idle-min";
  private static final String LONGEST_SILENCE = "agents.longest-silence-min";
  private static final String MONTHLY_TOKENS = "agents.monthly-tokens";
  private static final String MEMBERS_SHARE = "agents.members-share";

  private final SettingStore settings;
  private volatile @Nullable AgentPolicy known;

  public AgentPolicies(SettingStore settings) {
    this.settings = settings;
  }

  public AgentPolicy current() {
    AgentPolicy present = known;
    return present == null ? readOnce() : present;
  }

  // Apart from forget(): what was read before a change must not be kept after it.
  private synchronized AgentPolicy readOnce() {
    AgentPolicy present = known;
    if (present == null) {
      present = read();
      known = present;
    }
    return present;
  }

  /** What agents' containers may reach over the network. */
  public AgentReach reach() {
    return current().egress().internet() ? AgentReach.ANYWHERE : AgentReach.MOSAIC_ONLY;
  }

  /** Which hosts on private networks this person may make Mosaic call. */
  public PrivateHosts privateHostsOf(User user) {
    return current().privateHostsOf(user);
  }

  /** Stores a policy; {@link #forget} afterwards makes it count. Call within a transaction. */
  public void keep(AgentPolicy policy) {
    settings.put(EGRESS, policy.egress().label());
    settings.put(
        HOSTS,
        policy.allowedHosts().stream()
            .map(AllowedHost::toString)
            .sorted()
            .collect(Collectors.joining("\n")));
    settings.put(SHORTEST_IDLE, Long.toString(policy.shortestIdle().toMinutes()));
    settings.put(LONGEST_IDLE, Long.toString(policy.longestIdle().toMinutes()));
    settings.put(LONGEST_SILENCE, Long.toString(policy.longestSilence().toMinutes()));
    settings.put(MEMBERS_SHARE, Boolean.toString(policy.membersMayShare()));
    Long tokens = policy.monthlyTokens();
    if (tokens == null) {
      settings.remove(MONTHLY_TOKENS);
    } else {
      settings.put(MONTHLY_TOKENS, tokens.toString());
    }
  }

  /** What was kept is read again when it is next asked for. */
  public synchronized void forget() {
    known = null;
  }

  private AgentPolicy read() {
    AgentPolicy standard = AgentPolicy.STANDARD;
    return new AgentPolicy(
        settings.get(EGRESS).map(AgentEgress::ofLabel).orElse(standard.egress()),
        settings.get(HOSTS).map(AgentPolicies::hosts).orElse(standard.allowedHosts()),
        minutes(SHORTEST_IDLE, standard.shortestIdle()),
        minutes(LONGEST_IDLE, standard.longestIdle()),
        minutes(LONGEST_SILENCE, standard.longestSilence()),
        settings.get(MONTHLY_TOKENS).map(Long::valueOf).orElse(null),
        settings.get(MEMBERS_SHARE).map(Boolean::valueOf).orElse(standard.membersMayShare()));
  }

  private Duration minutes(String key, Duration otherwise) {
    return settings.get(key).map(Long::valueOf).map(Duration::ofMinutes).orElse(otherwise);
  }

  private static Set<AllowedHost> hosts(String lines) {
    return lines
        .lines()
        .filter(line -> !line.isBlank())
        .map(AllowedHost::parse)
        .collect(Collectors.toSet());
  }
}
