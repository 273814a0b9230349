package dev.mosaic.testkit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.ContainerEngine;
import dev.mosaic.ports.agent.ContainerImages;
import dev.mosaic.ports.agent.ContainerNetworks;
import dev.mosaic.ports.agent.ImageUnavailable;
import dev.mosaic.ports.agent.SettingsRefresh;
import org.junit.jupiter.api.Test;

/** What an engine promises of what outlives containers. */
public abstract class AgentVolumesContract<
        R extends
            ContainerEngine & ContainerImages & ContainerNetworks & AgentContainers
                & SettingsRefresh>
    extends ContainerNetworksContract<R> {
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
}
