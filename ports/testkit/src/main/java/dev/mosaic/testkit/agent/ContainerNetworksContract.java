package dev.mosaic.testkit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.ContainerEngine;
import dev.mosaic.ports.agent.ContainerImages;
import dev.mosaic.ports.agent.ContainerNetworks;
import dev.mosaic.ports.agent.ImageUnavailable;
import dev.mosaic.ports.agent.MosaicAddress;
import dev.mosaic.ports.agent.SettingsRefresh;
import org.junit.jupiter.api.Test;

/** What an engine promises of itself, of images and of networks. */
public abstract class ContainerNetworksContract<
        R extends
            ContainerEngine & ContainerImages & ContainerNetworks & AgentContainers
                & SettingsRefresh>
    extends ContainerRuntimeHarness<R> {
  @Test
  protected void reportsThatContainersCanRun() {
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
}
