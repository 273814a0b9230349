package dev.mosaic.testkit.agent;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.Availability;
import dev.mosaic.ports.agent.ContainerEngine;
import dev.mosaic.ports.agent.ContainerImages;
import dev.mosaic.ports.agent.ContainerNetworks;
import dev.mosaic.ports.agent.ContainerSpec;
import dev.mosaic.ports.agent.ContainerStatus;
import dev.mosaic.ports.agent.ImageUnavailable;
import dev.mosaic.ports.agent.MosaicAddress;
import dev.mosaic.ports.agent.NetworksExhausted;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.agent.SettingsRefresh;
import dev.mosaic.ports.agent.SettingsTaken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Containers that only exist in a map. Keeps the port's contract; {@link #script()} makes it fail
 * in the ways an engine can.
 */
public final class InMemoryContainerRuntime
    implements ContainerEngine,
        ContainerImages,
        ContainerNetworks,
        AgentContainers,
        SettingsRefresh {
  private static final Set<String> KEPT_AT_RESET = Set.of("agents", "state", ".mosaic", "backups");

  private final Map<AgentId, FakeContainer> containers = new LinkedHashMap<>();
  private final Map<AgentId, Integer> networks = new HashMap<>();
  private final Map<AgentId, Map<String, String>> volumes = new HashMap<>();
  private final Map<AgentId, AgentReach> reaches = new HashMap<>();
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final EngineScript script = new EngineScript();
  private int containersMade;
  private int networksMade;

  /** What the engine will do from now on. */
  public EngineScript script() {
    return script;
  }

  /** Every call so far, as `verb agent` or `ensureImage image`, oldest first. */
  public List<String> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /** What the agent's present container was made from. */
  public synchronized Optional<ContainerSpec> specOf(AgentId agent) {
    return Optional.ofNullable(containers.get(agent)).map(FakeContainer::spec);
  }

  /** Files in the agent's volume by path, to read and to write; empty if it has none. */
  public synchronized Optional<Map<String, String>> volumeOf(AgentId agent) {
    return Optional.ofNullable(volumes.get(agent));
  }

  /** What the agent's network lets it reach; empty if it has none. */
  public synchronized Optional<AgentReach> reachOf(AgentId agent) {
    return Optional.ofNullable(reaches.get(agent));
  }

  public synchronized boolean hasNetwork(AgentId agent) {
    return networks.containsKey(agent);
  }

  /** The agent's running container dies by itself. */
  public synchronized void die(AgentId agent, int exitCode, boolean outOfMemory) {
    containers.computeIfPresent(
        agent, (key, it) -> it.exited(exitCode, outOfMemory, script.exitReason()));
  }

  /** Someone changes the agent's container behind Mosaic's back. */
  public synchronized void changeByHand(AgentId agent) {
    containers.computeIfPresent(agent, (key, it) -> it.changedByHand());
  }

  @Override
  public Availability availability() {
    String trouble = script.trouble();
    return trouble == null
        ? new Availability(true, "In-memory engine", "")
        : new Availability(false, trouble, "Bring the engine back.");
  }

  @Override
  public void ensureImage(String image, Consumer<String> progress) {
    called("ensureImage", image);
    if (!script.has(image)) {
      progress.accept("Fetching " + image);
      script.fetch(image);
    }
  }

  @Override
  public synchronized MosaicAddress ensureNetwork(AgentId agent, int agentsPort, AgentReach reach) {
    called("ensureNetwork", agent);
    AgentReach before = reaches.put(agent, reach);
    if (before != null && before != reach) {
      networks.remove(agent);
      containers.computeIfPresent(agent, (key, it) -> it.disconnected());
    }
    Integer number = networks.get(agent);
    if (number == null) {
      if (networks.size() >= script.networkCapacity()) {
        throw new NetworksExhausted("the in-memory range");
      }
      number = ++networksMade;
      networks.put(agent, number);
    }
    return new MosaicAddress("10.99." + number + ".1", agentsPort);
  }

  @Override
  public synchronized String create(ContainerSpec spec) {
    called("create", spec.agent());
    if (!script.has(spec.image())) {
      throw new ImageUnavailable(spec.image(), false, null);
    }
    Integer network = networks.get(spec.agent());
    if (network == null) {
      throw refused("the agent has no network");
    }
    String id = "container-" + ++containersMade;
    GatewayEndpoint address = new GatewayEndpoint("10.99." + network + ".2", 18_789);
    containers.put(spec.agent(), FakeContainer.created(id, spec, address));
    volumes
        .computeIfAbsent(spec.agent(), key -> new HashMap<>())
        .put(".mosaic/token", spec.token().reveal());
    return id;
  }

  @Override
  public synchronized GatewayEndpoint start(AgentId agent) {
    called("start", agent);
    FakeContainer container = containers.get(agent);
    if (container == null) {
      throw refused("no container of " + agent);
    }
    if (!container.running()) {
      Integer exit = script.exitAfterStart();
      containers.put(
          agent,
          exit == null
              ? container.started()
              : container.exited(exit, script.outOfMemory(), script.exitReason()));
    }
    return container.address();
  }

  @Override
  public synchronized SettingsTaken refresh(AgentId agent) {
    called("refresh", agent);
    FakeContainer container = containers.get(agent);
    if (container == null || !container.running()) {
      throw new IllegalStateException("no running container of " + agent);
    }
    return script.refresh();
  }

  @Override
  public synchronized Optional<ContainerStatus> inspect(AgentId agent) {
    called("inspect", agent);
    return Optional.ofNullable(containers.get(agent)).map(FakeContainer::status);
  }

  @Override
  public synchronized List<ContainerStatus> list() {
    called("list", "all");
    return containers.values().stream().map(FakeContainer::status).toList();
  }

  @Override
  public synchronized Map<AgentId, Long> memoryOf(Collection<AgentId> agents) {
    called("memoryOf", agents.size());
    return containers.entrySet().stream()
        .filter(entry -> entry.getValue().running() && agents.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> script.memoryInUse()));
  }

  @Override
  public synchronized String exitReason(AgentId agent) {
    called("exitReason", agent);
    FakeContainer container = containers.get(agent);
    return container == null ? "" : container.exitReason();
  }

  @Override
  public synchronized void stop(AgentId agent, Duration grace) {
    called("stop", agent);
    @Nullable FakeContainer container = containers.get(agent);
    if (container != null && container.running()) {
      containers.put(agent, container.exited(0, false, container.exitReason()));
    }
  }

  @Override
  public synchronized void remove(AgentId agent) {
    called("remove", agent);
    containers.remove(agent);
    networks.remove(agent);
    reaches.remove(agent);
  }

  @Override
  public synchronized void resetFiles(AgentId agent, String image, Instant at) {
    called("resetFiles", agent);
    if (!script.has(image)) {
      throw new ImageUnavailable(image, false, null);
    }
    containers.remove(agent);
    volumes
        .getOrDefault(agent, new HashMap<>())
        .keySet()
        .removeIf(path -> !KEPT_AT_RESET.contains(path.split("/", 2)[0]));
  }

  @Override
  public synchronized void erase(AgentId agent) {
    called("erase", agent);
    containers.remove(agent);
    networks.remove(agent);
    reaches.remove(agent);
    volumes.remove(agent);
  }

  private void called(String verb, Object subject) {
    calls.add(verb + " " + subject);
    String trouble = script.trouble();
    if (trouble != null) {
      throw refused(trouble);
    }
  }

  private static RuntimeUnavailable refused(String why) {
    return new RuntimeUnavailable(why, new IOException(why));
  }
}
