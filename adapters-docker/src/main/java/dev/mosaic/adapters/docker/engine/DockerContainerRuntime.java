package dev.mosaic.adapters.docker.engine;

import dev.mosaic.adapters.docker.shared.DockerConfig;
import dev.mosaic.adapters.docker.shared.HardenedProfile;
import dev.mosaic.adapters.docker.shared.Ipv4Subnet;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.docker.shared.NetworkPolicy;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.ports.agent.AgentContainers;
import dev.mosaic.ports.agent.AgentProgram;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.Availability;
import dev.mosaic.ports.agent.ContainerEngine;
import dev.mosaic.ports.agent.ContainerImages;
import dev.mosaic.ports.agent.ContainerNetworks;
import dev.mosaic.ports.agent.ContainerSpec;
import dev.mosaic.ports.agent.ContainerStatus;
import dev.mosaic.ports.agent.GatewayLog;
import dev.mosaic.ports.agent.MosaicAddress;
import dev.mosaic.ports.agent.SettingsRefresh;
import dev.mosaic.ports.agent.SettingsTaken;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs agents on a Docker Engine.
 *
 * <p>Where Mosaic itself runs in a container, {@link #ensureNetwork} has it join the agent's
 * network; asking joins none.
 */
public final class DockerContainerRuntime
    implements ContainerEngine,
        ContainerImages,
        ContainerNetworks,
        AgentContainers,
        SettingsRefresh,
        AutoCloseable {
  // Findings about settings stand a few lines above the end.
  private static final int LINES_OF_AN_END = 40;

  private final AgentProgram program;
  private final GatewayLog log;
  private final Engine engine;
  private final Images images;
  private final Networks networks;
  private final Volumes volumes;
  private final Containers containers;
  private final OwnContainer mosaic;
  private final InspectContainer inspect;
  private final CreateContainer create;
  private final ResetFiles reset;

  /**
   * @param program runs in agents' containers
   * @param log reads the lines that agents print
   */
  public DockerContainerRuntime(DockerConfig config, AgentProgram program, GatewayLog log) {
    this.program = program;
    this.log = log;
    HardenedProfile profile = new HardenedProfile(program.stateFolder());
    inspect = new InspectContainer(profile, program.port());
    Labels labels = new Labels(config.instanceId());
    engine = new Engine(config);
    images = new Images(engine, new PullImage(engine, PullImage.SILENCE_LIMIT));
    networks = new Networks(engine, config, labels);
    volumes = new Volumes(engine, labels);
    containers = new Containers(engine, labels);
    mosaic = new OwnContainer(engine, new OwnContainerId(Path.of("/")), config.ownContainerId());
    create =
        new CreateContainer(
            engine,
            labels,
            images,
            containers,
            networks,
            volumes,
            new VolumeCourier(engine, labels, program, profile),
            program,
            profile);
    reset = new ResetFiles(engine, labels, images, containers, volumes, program, profile);
  }

  @Override
  public Availability availability() {
    return new AvailabilityCheck(engine).check();
  }

  @Override
  public void ensureImage(String image, Consumer<String> progress) {
    images.ensure(image, progress);
  }

  @Override
  public MosaicAddress ensureNetwork(AgentId agent, int agentsPort, AgentReach reach) {
    Networks.AgentNetwork network =
        networks.ensure(agent, new NetworkPolicy(reach, mosaic.exists()));
    mosaic.join(network);
    String host =
        mosaic.exists() ? NetworkPolicy.MOSAIC_ALIAS : NetworkPolicy.gateway(network.subnet());
    return new MosaicAddress(host, agentsPort);
  }

  /**
   * The networks agents stand on, whichever instance on this engine made them.
   *
   * @throws dev.mosaic.ports.agent.RuntimeUnavailable if the engine does not answer
   */
  public List<Ipv4Subnet> networksOfAnyInstance() {
    return networks.ofAnyInstance();
  }

  @Override
  public String create(ContainerSpec spec) {
    return create.create(spec);
  }

  @Override
  public GatewayEndpoint start(AgentId agent) {
    return new StartContainer(engine, containers, networks, program.port()).start(agent);
  }

  @Override
  public SettingsTaken refresh(AgentId agent) {
    return new RefreshSettings(engine, containers, program, log, RefreshSettings.PATIENCE)
        .refresh(agent);
  }

  @Override
  public Optional<ContainerStatus> inspect(AgentId agent) {
    return containers.find(agent).flatMap(inspect::statusOf);
  }

  @Override
  public List<ContainerStatus> list() {
    return containers.all().stream().flatMap(it -> inspect.statusOf(it).stream()).toList();
  }

  @Override
  public Map<AgentId, Long> memoryOf(Collection<AgentId> agents) {
    return new MemoryInUse(engine, containers).of(agents);
  }

  @Override
  public String exitReason(AgentId agent) {
    return log.exitReason(new ReadLines(engine, containers).last(agent, LINES_OF_AN_END));
  }

  @Override
  public void stop(AgentId agent, Duration grace) {
    new StopContainer(engine, containers).stop(agent, grace);
  }

  @Override
  public void remove(AgentId agent) {
    containers.removeAll(agent);
    networks.remove(agent);
  }

  @Override
  public void resetFiles(AgentId agent, String image, Instant at) {
    reset.reset(agent, image, at);
  }

  @Override
  public void erase(AgentId agent) {
    remove(agent);
    volumes.erase(agent);
  }

  @Override
  public void close() {
    engine.close();
  }
}
