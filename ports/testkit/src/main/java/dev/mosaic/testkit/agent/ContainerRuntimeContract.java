package dev.mosaic.testkit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.ContainerEngine;
import dev.mosaic.ports.agent.ContainerImages;
import dev.mosaic.ports.agent.ContainerNetworks;
import dev.mosaic.ports.agent.ContainerSpec;
import dev.mosaic.ports.agent.ContainerStatus;
import dev.mosaic.ports.agent.ImageUnavailable;
import dev.mosaic.ports.agent.MosaicAddress;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.agent.SettingsRefresh;
import dev.mosaic.ports.agent.SettingsTaken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What everything promises that runs agents in containers. Subclasses say how to get one and how to
 * look into its containers.
 */
public abstract class ContainerRuntimeContract<
    R extends
        ContainerEngine & ContainerImages & ContainerNetworks & AgentContainers & SettingsRefresh> {
  protected static final int AGENTS_PORT = 18_999;
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  protected final AgentId agent = AgentId.ofUser(UUID.randomUUID());
  protected final AgentId other = AgentId.ofUser(UUID.randomUUID());

  protected abstract R runtime();

  /** The runtime of another Mosaic on the same engine. */
  protected abstract R runtimeOfAnotherInstance();

  /** An image that is present and whose containers keep running. */
  protected abstract String image();

  /** An image that is neither present nor to be fetched. */
  protected abstract String missingImage();

  /** Writes a file into the volume of a running agent, path relative to its top. */
  protected abstract void writeFile(AgentId agent, String path, String content);

  /** Reads a file from the volume of a running agent. */
  protected abstract Optional<String> readFile(AgentId agent, String path);

  /** Has the running container's gateway take the next new settings so. */
  protected abstract void takesSettings(AgentId agent, SettingsTaken next);

  /** Makes the running container end by itself with this code, and waits until it has. */
  protected abstract void exit(AgentId agent, int code);

  @Test
  protected void tellsThatContainersCanRun() {
    assertThat(runtime().availability().available()).isTrue();
    assertThat(runtime().availability().message()).isNotBlank();
  }

  @Test
  protected void findsAnImageThatIsHere() {
    runtime().ensureImage(image(), line -> {});

    assertThatCode(() -> runtime().ensureImage(image(), line -> {})).doesNotThrowAnyException();
  }

  @Test
  protected void saysThatAnImageCouldNotBeFetched() {
    assertThatThrownBy(() -> runtime().ensureImage(missingImage(), line -> {}))
        .isInstanceOfSatisfying(
            ImageUnavailable.class,
            e -> {
              assertThat(e.image()).isEqualTo(missingImage());
              assertThat(e.pullTried()).isTrue();
            });
  }

  @Test
  protected void createsNoContainerWithoutItsImage() {
    MosaicAddress mosaic = runtime().ensureNetwork(agent, AGENTS_PORT, AgentReach.MOSAIC_ONLY);

    assertThatThrownBy(() -> runtime().create(spec(agent, missingImage(), mosaic, "token")))
        .isInstanceOfSatisfying(ImageUnavailable.class, e -> assertThat(e.pullTried()).isFalse());
    assertThat(runtime().inspect(agent)).isEmpty();
  }

  @Test
  protected void keepsAnAgentsNetwork() {
    MosaicAddress first = runtime().ensureNetwork(agent, AGENTS_PORT, AgentReach.MOSAIC_ONLY);

    MosaicAddress second = runtime().ensureNetwork(agent, AGENTS_PORT, AgentReach.MOSAIC_ONLY);

    assertThat(second).isEqualTo(first);
    assertThat(first.port()).isEqualTo(AGENTS_PORT);
    assertThat(first.host()).isNotBlank();
  }

  @Test
  protected void givesEveryAgentANetworkOfItsOwn() {
    GatewayEndpoint mine = running(agent);
    GatewayEndpoint theirs = running(other);

    assertThat(mine.host()).isNotEqualTo(theirs.host());
    assertThat(runtime().ensureNetwork(agent, AGENTS_PORT, AgentReach.MOSAIC_ONLY))
        .isNotEqualTo(runtime().ensureNetwork(other, AGENTS_PORT, AgentReach.MOSAIC_ONLY));
  }

  @Test
  protected void makesANetworkOfAnotherReachAnewAndCutsTheContainerOff() {
    running(agent);

    runtime().ensureNetwork(agent, AGENTS_PORT, AgentReach.ANYWHERE);

    assertThat(status(agent).running()).isTrue();
    assertThat(status(agent).endpoint()).isNull();
    assertThat(status(agent).matchesProfile()).isFalse();
  }

  @Test
  protected void runsAnAgentThatReachesEverything() {
    runtime().ensureImage(image(), line -> {});
    MosaicAddress mosaic = runtime().ensureNetwork(agent, AGENTS_PORT, AgentReach.ANYWHERE);
    runtime().create(spec(agent, image(), mosaic, "token"));

    GatewayEndpoint endpoint = runtime().start(agent);

    assertThat(status(agent).endpoint()).isEqualTo(endpoint);
    assertThat(status(agent).matchesProfile()).isTrue();
    assertThat(runtime().ensureNetwork(agent, AGENTS_PORT, AgentReach.ANYWHERE)).isEqualTo(mosaic);
    assertThat(status(agent).endpoint()).isEqualTo(endpoint);
  }

  @Test
  protected void tellsHowARunningGatewayTookItsSettings() {
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
    assertThat(runtime().lastWords(agent)).isEmpty();
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
  protected void startsAContainerAndTellsWhereItsGatewayListens() {
    created(agent, "token");

    GatewayEndpoint endpoint = runtime().start(agent);

    assertThat(endpoint.port()).isEqualTo(GatewayEndpoint.DEFAULT_PORT);
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
  protected void putsTheTokenIntoTheVolume() {
    running(agent, "first-token");

    assertThat(readFile(agent, ".mosaic/token")).hasValue("first-token");
  }

  @Test
  protected void replacesTheContainerAndKeepsTheVolume() {
    running(agent, "first-token");
    writeFile(agent, "memory.txt", "remembered");
    String old = status(agent).containerId();

    running(agent, "second-token");

    assertThat(status(agent).containerId()).isNotEqualTo(old);
    assertThat(list()).hasSize(1);
    assertThat(readFile(agent, "memory.txt")).hasValue("remembered");
    assertThat(readFile(agent, ".mosaic/token")).hasValue("second-token");
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
  protected void removesTheContainerAndKeepsTheVolume() {
    running(agent);
    writeFile(agent, "memory.txt", "remembered");

    runtime().remove(agent);
    runtime().remove(agent);

    assertThat(runtime().inspect(agent)).isEmpty();
    running(agent);
    assertThat(readFile(agent, "memory.txt")).hasValue("remembered");
  }

  @Test
  protected void putsFilesAsideAndKeepsConversations() {
    running(agent);
    writeFile(agent, "workspace-notes", "remembered");
    writeFile(agent, "state", "conversations");
    runtime().stop(agent, GRACE);

    runtime().resetFiles(agent, image(), NOON);
    runtime().resetFiles(agent, image(), NOON);

    assertThat(runtime().inspect(agent)).isEmpty();
    running(agent);
    assertThat(readFile(agent, "workspace-notes")).isEmpty();
    assertThat(readFile(agent, "state")).hasValue("conversations");
  }

  @Test
  protected void putsNothingAsideWhereThereIsNoVolume() {
    runtime().ensureImage(image(), line -> {});

    runtime().resetFiles(agent, image(), NOON);

    assertThat(runtime().inspect(agent)).isEmpty();
  }

  @Test
  protected void needsItsImageToPutFilesAside() {
    created(agent, "token");

    assertThatThrownBy(() -> runtime().resetFiles(agent, missingImage(), NOON))
        .isInstanceOfSatisfying(ImageUnavailable.class, e -> assertThat(e.pullTried()).isFalse());
  }

  @Test
  protected void erasesTheVolumeToo() {
    running(agent);
    writeFile(agent, "memory.txt", "remembered");

    runtime().erase(agent);
    runtime().erase(agent);

    assertThat(runtime().inspect(agent)).isEmpty();
    running(agent);
    assertThat(readFile(agent, "memory.txt")).isEmpty();
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
  protected void tellsHowMuchMemoryAgentsHoldThatRun() {
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

  /** Takes an agent all the way up. */
  protected final GatewayEndpoint running(AgentId who) {
    return running(who, "token");
  }

  protected final GatewayEndpoint running(AgentId who, String token) {
    created(who, token);
    return runtime().start(who);
  }

  protected final String created(AgentId who, String token) {
    runtime().ensureImage(image(), line -> {});
    MosaicAddress mosaic = runtime().ensureNetwork(who, AGENTS_PORT, AgentReach.MOSAIC_ONLY);
    return runtime().create(spec(who, image(), mosaic, token));
  }

  protected final ContainerStatus status(AgentId who) {
    return runtime().inspect(who).orElseThrow();
  }

  private List<ContainerStatus> list() {
    List<ContainerStatus> mine = new ArrayList<>(runtime().list());
    mine.removeIf(it -> !it.agent().equals(agent) && !it.agent().equals(other));
    return mine;
  }

  private static ContainerSpec spec(AgentId who, String image, MosaicAddress mosaic, String token) {
    return new ContainerSpec(
        who,
        "mosaic-agent-" + who.value(),
        image,
        ResourceLimits.DEFAULT,
        mosaic,
        new SecretText(token));
  }
}
