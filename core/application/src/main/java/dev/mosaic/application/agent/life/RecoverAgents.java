package dev.mosaic.application.agent.life;

import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentLife;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.AgentStatus;
import dev.mosaic.domain.agent.ContainerType;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.agent.SettingsApplication;
import dev.mosaic.ports.agent.AgentChannel;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.ContainerNetworks;
import dev.mosaic.ports.agent.ContainerStatus;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.store.AgentStore;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings memory and world together after a start of the server: takes over agents that went on
 * running, tidies up after a crash.
 */
public final class RecoverAgents {
  private final AgentRoster roster;
  private final AgentStore agents;
  private final ContainerNetworks networks;
  private final AgentContainers containers;
  private final AgentChannel channel;
  private final AgentPolicies agentPolicies;
  private final RunPolicy policy;
  private final Clock clock;

  RecoverAgents(
      AgentRoster roster,
      AgentStore agents,
      ContainerNetworks networks,
      AgentContainers containers,
      AgentChannel channel,
      AgentPolicies agentPolicies,
      RunPolicy policy,
      Clock clock) {
    this.roster = roster;
    this.agents = agents;
    this.networks = networks;
    this.containers = containers;
    this.channel = channel;
    this.agentPolicies = agentPolicies;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param engineAnswered false where only the database could be tidied up
   */
  public record Report(int takenOver, int stopped, boolean engineAnswered) {}

  public Report recover() {
    Map<AgentId, ContainerStatus> found;
    try {
      found =
          containers.list().stream()
              .filter(status -> status.agent().type() == ContainerType.USER)
              .collect(Collectors.toMap(ContainerStatus::agent, Function.identity(), (a, b) -> a));
    } catch (RuntimeUnavailable engineAway) {
      agents.all().forEach(this::layDown);
      return new Report(0, 0, false);
    }
    int takenOver = 0;
    int stopped = 0;
    for (AgentRecord record : agents.all()) {
      ContainerStatus status = found.remove(record.id());
      if (takeOver(record, status)) {
        takenOver++;
      } else {
        stopped += stopIfRunning(status);
        layDown(record);
      }
    }
    // What is left has no record: somebody's database was put back, or a start was cut short.
    stopped += found.values().stream().mapToInt(this::stopIfRunning).sum();
    return new Report(takenOver, stopped, true);
  }

  private boolean takeOver(AgentRecord record, @Nullable ContainerStatus status) {
    if (status == null || !status.running() || !status.matchesProfile()) {
      return false;
    }
    GatewayEndpoint endpoint = status.endpoint();
    if (endpoint == null || record.gatewayToken() == null) {
      return false;
    }
    // Joins the network again where Mosaic itself runs in a new container.
    networks.ensureNetwork(record.id(), policy.agentsPort(), agentPolicies.reach());
    if (!channel.isReady(endpoint)) {
      return false;
    }
    RosterEntry agent = roster.of(record);
    agent.move(state -> AgentLife.foundRunning(record.lastActiveAt(), clock.instant(), endpoint));
    agent.progressed(SettingsApplication.of(SettingsApplication.State.APPLIED));
    return true;
  }

  private void layDown(AgentRecord record) {
    roster.of(record).move(state -> AgentLife.foundAsleep(record.lastActiveAt(), clock.instant()));
    agents.update(record.withGatewayToken(null).withStatus(AgentStatus.STOPPED));
  }

  private int stopIfRunning(@Nullable ContainerStatus status) {
    if (status == null || !status.running()) {
      return 0;
    }
    containers.stop(status.agent(), policy.stopGrace());
    return 1;
  }
}
