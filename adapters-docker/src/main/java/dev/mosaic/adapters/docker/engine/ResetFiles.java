package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import dev.mosaic.adapters.docker.shared.HardenedProfile;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.docker.shared.Names;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.AgentProgram;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;

/**
 * Puts an agent's files aside, by a container that has the volume and no network, lives for the one
 * script and is removed again. The script comes as its argument, so nothing of the volume is run.
 */
final class ResetFiles {
  /** Moving is quick; what is deleted may be many small files on a slow disk. */
  static final Duration LIMIT = Duration.ofMinutes(2);

  // Files are ordered by it, and it is a folder's name.
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Engine engine;
  private final Labels labels;
  private final Images images;
  private final Containers containers;
  private final Volumes volumes;
  private final AgentProgram program;
  private final HardenedProfile profile;

  ResetFiles(
      Engine engine,
      Labels labels,
      Images images,
      Containers containers,
      Volumes volumes,
      AgentProgram program,
      HardenedProfile profile) {
    this.engine = engine;
    this.labels = labels;
    this.images = images;
    this.containers = containers;
    this.volumes = volumes;
    this.program = program;
    this.profile = profile;
  }

  void reset(AgentId agent, String image, Instant at) {
    String exact = images.exactly(image).id();
    containers.removeAll(agent);
    volumes.find(agent).ifPresent(volume -> run(agent, exact, volume, STAMP.format(at)));
  }

  private void run(AgentId agent, String image, String volume, String stamp) {
    engine.run(
        "put the agent's files aside",
        LIMIT,
        client -> {
          String container = create(client, agent, image, volume, stamp);
          try {
            client.startContainerCmd(container).exec();
            awaitSuccess(client, container);
          } finally {
            Containers.remove(client, container);
          }
        });
  }

  private String create(
      DockerClient client, AgentId agent, String image, String volume, String stamp) {
    return client
        .createContainerCmd(image)
        .withName(Names.reset(agent))
        .withLabels(labels.of(agent, Labels.Role.RESET))
        .withUser(HardenedProfile.USER)
        .withEntrypoint(program.resetCommand(stamp))
        .withHealthcheck(HardenedProfile.noHealthCheck())
        .withHostConfig(profile.ofReset(volume))
        .exec()
        .getId();
  }

  private static void awaitSuccess(DockerClient client, String container) {
    int code;
    try {
      code =
          client
              .waitContainerCmd(container)
              .exec(new WaitContainerResultCallback())
              .awaitStatusCode(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (DockerClientException tooLate) {
      throw new RuntimeUnavailable("Putting the agent's files aside took too long.", tooLate);
    }
    if (code != 0) {
      String message = "The agent's files could not be put aside (exit code %d).";
      throw new RuntimeUnavailable(message.formatted(code), new IOException("exit code " + code));
    }
  }
}
