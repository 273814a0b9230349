package dev.mosaic.testkit.agent;

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
import dev.mosaic.ports.agent.MosaicAddress;
import dev.mosaic.ports.agent.SettingsRefresh;
import dev.mosaic.ports.agent.SettingsTaken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Agents of one test, and what the suites need to know of the runtime under test. */
public abstract class ContainerRuntimeHarness<
    R extends
        ContainerEngine & ContainerImages & ContainerNetworks & AgentContainers & SettingsRefresh> {
  protected static final int AGENTS_PORT = 18_999;
  protected static final Duration GRACE = Duration.ofSeconds(1);
  protected static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

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

  protected List<ContainerStatus> list() {
    List<ContainerStatus> mine = new ArrayList<>(runtime().list());
    mine.removeIf(it -> !it.agent().equals(agent) && !it.agent().equals(other));
    return mine;
  }

  protected static ContainerSpec spec(
      AgentId who, String image, MosaicAddress mosaic, String token) {
    return new ContainerSpec(
        who,
        "mosaic-agent-" + who.value(),
        image,
        ResourceLimits.DEFAULT,
        mosaic,
        new SecretText(token));
  }
}
