package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.HostConfig;
import dev.mosaic.adapters.docker.shared.HardenedProfile;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.docker.shared.NetworkPolicy;
import dev.mosaic.adapters.docker.shared.ProfileFacts;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.ports.agent.AgentProgram;
import dev.mosaic.ports.agent.ContainerSpec;
import dev.mosaic.ports.agent.ImageUnavailable;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an agent's container anew. */
final class CreateContainer {
  private static final Logger LOG = LoggerFactory.getLogger(CreateContainer.class);

  private final Engine engine;
  private final Labels labels;
  private final Images images;
  private final Containers containers;
  private final Networks networks;
  private final Volumes volumes;
  private final VolumeCourier courier;
  private final AgentProgram program;
  private final HardenedProfile profile;

  /** Ids by names, of the images containers were made from since the server began. */
  private final Map<String, String> ranLast = new ConcurrentHashMap<>();

  CreateContainer(
      Engine engine,
      Labels labels,
      Images images,
      Containers containers,
      Networks networks,
      Volumes volumes,
      VolumeCourier courier,
      AgentProgram program,
      HardenedProfile profile) {
    this.engine = engine;
    this.labels = labels;
    this.images = images;
    this.containers = containers;
    this.networks = networks;
    this.volumes = volumes;
    this.courier = courier;
    this.program = program;
    this.profile = profile;
  }

  String create(ContainerSpec spec) {
    AgentId agent = spec.agent();
    // Before anything is removed: without the image there would be no container at all.
    Images.Exact image = images.exactly(spec.image());
    tellIfChanged(agent, image);
    ResourceLimits limits = spec.limits().leavingRoomOn(processors());
    Networks.AgentNetwork network = networks.find(agent).orElseThrow(() -> noNetwork(agent));
    containers.removeAll(agent);
    String volume = volumes.ensure(agent);
    courier.deliver(spec, image.id(), volume);
    return engine.call(
        "create the agent's container",
        client -> {
          try {
            return client
                // By its id: a name may be given to another image between any two calls.
                .createContainerCmd(image.id())
                .withName(spec.containerName())
                .withHostName(program.hostName())
                .withLabels(labelsOf(spec, image, limits, network, volume))
                .withUser(HardenedProfile.USER)
                .withWorkingDir(program.home())
                .withEntrypoint(program.startCommand())
                .withEnv(program.environment(spec))
                .withHealthcheck(HardenedProfile.noHealthCheck())
                .withHostConfig(hostConfig(limits, network, volume))
                .withIpv4Address(NetworkPolicy.agentAddress(network.subnet()))
                .exec()
                .getId();
          } catch (NotFoundException e) {
            throw new ImageUnavailable(spec.image(), false, e);
          } catch (ConflictException e) {
            String message = "A Docker container called %s exists that is not this Mosaic's.";
            throw new RuntimeUnavailable(message.formatted(spec.containerName()), e);
          }
        });
  }

  /** A name that leads elsewhere than before may be an upgrade, or somebody's trick. */
  private void tellIfChanged(AgentId agent, Images.Exact image) {
    String before = ranLast.put(image.name(), image.id());
    if (before != null && !before.equals(image.id())) {
      LOG.warn(
          "the image {} is another one than before: {} in place of {}; {} is made from it",
          image.name(),
          image.id(),
          before,
          agent);
    }
  }

  private int processors() {
    return engine.call(
        "report how many processors there are",
        client -> Objects.requireNonNullElse(client.infoCmd().exec().getNCPU(), 0));
  }

  private HostConfig hostConfig(
      ResourceLimits limits, Networks.AgentNetwork network, String volume) {
    return profile.of(limits, network.name(), volume, network.reach());
  }

  private Map<String, String> labelsOf(
      ContainerSpec spec,
      Images.Exact image,
      ResourceLimits limits,
      Networks.AgentNetwork network,
      String volume) {
    ProfileFacts wanted = ProfileFacts.wanted(hostConfig(limits, network, volume), network.name());
    Map<String, String> marks = labels.of(spec.agent(), Labels.Role.AGENT);
    marks.put(Labels.PROFILE, wanted.fingerprint());
    marks.put(Labels.LIMITS, Labels.limitsLabel(limits));
    marks.put(Labels.IMAGE, image.name());
    marks.put(Labels.IMAGE_DIGEST, image.digest());
    marks.put(Labels.REACH, Labels.reachLabel(network.reach()));
    return marks;
  }

  private static RuntimeUnavailable noNetwork(AgentId agent) {
    return new RuntimeUnavailable(
        "The agent has no network yet.", new IOException("no network of " + agent));
  }
}
