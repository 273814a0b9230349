package dev.mosaic.testkit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.ContainerEngine;
import dev.mosaic.ports.agent.ContainerImages;
import dev.mosaic.ports.agent.ContainerNetworks;
import dev.mosaic.ports.agent.ContainerStatus;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.agent.SettingsRefresh;
import dev.mosaic.ports.agent.SettingsTaken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What everything promises that runs agents in containers. Subclasses say how to get one and how to
 * look into its containers.
 */
public abstract class ContainerRuntimeContract<
        R extends
            ContainerEngine & ContainerImages & ContainerNetworks & AgentContainers
                & SettingsRefresh>
    extends AgentVolumesContract<R> {
  @Test
  protected void reportsHowARunningGatewayTookItsSettings() {
    running(agent);

    for (SettingsTaken next :
        List.of(
            new SettingsTaken.Taken(),
            new SettingsTaken.NeedsRestart(),
            new SettingsTaken.Refused("agents.defaults.model: Invalid input"),
            new SettingsTaken.Taken())) {
      takesSettings(agent, next);

      assertThat(runtime().refresh(agent)).isEqualTo(next);
    }
  }

  @Test
  protected void refreshesNothingThatDoesNotRun() {
    assertThatThrownBy(() -> runtime().refresh(agent)).isInstanceOf(IllegalStateException.class);
    created(agent, "token");
    assertThatThrownBy(() -> runtime().refresh(agent)).isInstanceOf(IllegalStateException.class);
    runtime().start(agent);
    runtime().stop(agent, GRACE);
    assertThatThrownBy(() -> runtime().refresh(agent)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  protected void knowsNoContainerBeforeTheFirst() {
    assertThat(runtime().inspect(agent)).isEmpty();
    assertThat(runtime().exitReason(agent)).isEmpty();
    assertThat(list()).isEmpty();
  }

  @Test
  protected void createsAContainerWithoutStartingIt() {
    String id = created(agent, "token");

    ContainerStatus status = status(agent);
    assertThat(status.containerId()).isEqualTo(id);
    assertThat(status.agent()).isEqualTo(agent);
    assertThat(status.running()).isFalse();
    assertThat(status.endpoint()).isNull();
    assertThat(status.exitCode()).isNull();
    assertThat(status.outOfMemory()).isFalse();
    assertThat(status.matchesProfile()).isTrue();
  }

  @Test
  protected void startsAContainerAndReturnsWhereItsGatewayListens() {
    created(agent, "token");

    GatewayEndpoint endpoint = runtime().start(agent);

    assertThat(status(agent).running()).isTrue();
    assertThat(status(agent).endpoint()).isEqualTo(endpoint);
    assertThat(status(agent).exitCode()).isNull();
    assertThat(status(agent).matchesProfile()).isTrue();
  }

  @Test
  protected void startsAgainWithoutEffect() {
    GatewayEndpoint first = running(agent);

    GatewayEndpoint second = runtime().start(agent);

    assertThat(second).isEqualTo(first);
    assertThat(status(agent).running()).isTrue();
  }

  @Test
  protected void cannotStartWhatWasNotCreated() {
    assertThatThrownBy(() -> runtime().start(agent)).isInstanceOf(RuntimeUnavailable.class);
  }

  @Test
  protected void stops() {
    running(agent);

    runtime().stop(agent, GRACE);
    runtime().stop(agent, GRACE);

    assertThat(status(agent).running()).isFalse();
    assertThat(status(agent).endpoint()).isNull();
    assertThat(status(agent).exitCode()).isNotNull();
  }

  @Test
  protected void stopsNothingWhereNothingRuns() {
    runtime().stop(agent, GRACE);
    created(agent, "token");

    runtime().stop(agent, GRACE);

    assertThat(status(agent).exitCode()).isNull();
  }

  @Test
  protected void showsHowAContainerEnded() {
    running(agent);

    exit(agent, 78);

    assertThat(status(agent).running()).isFalse();
    assertThat(status(agent).exitCode()).isEqualTo(78);
    assertThat(status(agent).endpoint()).isNull();
    assertThat(status(agent).outOfMemory()).isFalse();
  }

  @Test
  protected void leavesOtherAgentsAlone() {
    running(agent);
    GatewayEndpoint theirs = running(other);

    runtime().stop(agent, GRACE);
    runtime().erase(agent);

    assertThat(status(other).endpoint()).isEqualTo(theirs);
    assertThat(list()).extracting(ContainerStatus::agent).containsExactly(other);
  }

  @Test
  protected void seesOnlyContainersOfItsOwnInstance() {
    running(agent);

    assertThat(runtimeOfAnotherInstance().list()).isEmpty();
    assertThat(runtimeOfAnotherInstance().inspect(agent)).isEmpty();
    assertThat(list()).hasSize(1);
  }

  @Test
  protected void reportsHowMuchMemoryRunningAgentsHold() {
    running(agent);
    created(other, "token");

    Map<AgentId, Long> held = runtime().memoryOf(List.of(agent, other));

    assertThat(held).containsOnlyKeys(agent);
    assertThat(held.get(agent)).isBetween(1L, (long) ResourceLimits.DEFAULT.memoryMib() << 20);
    assertThat(runtime().memoryOf(List.of(other))).isEmpty();
    assertThat(runtime().memoryOf(List.of())).isEmpty();
    assertThat(runtimeOfAnotherInstance().memoryOf(List.of(agent))).isEmpty();
    runtime().stop(agent, GRACE);
    assertThat(runtime().memoryOf(List.of(agent))).isEmpty();
  }
}
