package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import dev.mosaic.adapters.docker.shared.HardenedProfile;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.docker.shared.Names;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.AgentProgram;
import dev.mosaic.ports.agent.ContainerSpec;
import java.io.ByteArrayInputStream;

/**
 * Puts the token and the entrypoint into the agent's volume before the container runs.
 *
 * <p>A new volume belongs to root unless the image happens to hold a folder in its place. The
 * engine sets the owner of a folder it unpacks, but not of the one it unpacks into, and into a
 * read-only container it only unpacks below a volume. So the files travel by a second container
 * that has the volume, a writable root, and never runs; the archive's first entry is the volume
 * itself.
 */
final class VolumeCourier {
  private final Engine engine;
  private final Labels labels;
  private final AgentProgram program;
  private final HardenedProfile profile;

  VolumeCourier(Engine engine, Labels labels, AgentProgram program, HardenedProfile profile) {
    this.engine = engine;
    this.labels = labels;
    this.program = program;
    this.profile = profile;
  }

  /**
   * Delivers.
   *
   * @param image its id: what is run later was there when the token was put beside it
   */
  void deliver(ContainerSpec spec, String image, String volume) {
    byte[] archive = DeliveryArchive.of(program.files(spec.token()));
    engine.run(
        "put the token into the agent's volume",
        client -> {
          String courier = create(client, spec.agent(), image, volume);
          try {
            client
                .copyArchiveToContainerCmd(courier)
                .withRemotePath(program.home())
                .withTarInputStream(new ByteArrayInputStream(archive))
                .exec();
          } finally {
            Containers.remove(client, courier);
          }
        });
  }

  private String create(DockerClient client, AgentId agent, String image, String volume) {
    return client
        .createContainerCmd(image)
        .withName(Names.courier(agent))
        .withLabels(labels.of(agent, Labels.Role.COURIER))
        .withUser(HardenedProfile.USER)
        .withEntrypoint("none")
        .withHostConfig(profile.ofCourier(volume))
        .exec()
        .getId();
  }
}
