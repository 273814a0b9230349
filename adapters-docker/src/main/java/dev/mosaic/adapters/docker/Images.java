package dev.mosaic.adapters.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.mosaic.ports.agent.ImageUnavailable;
import java.util.List;
import java.util.function.Consumer;

/** Makes images present. */
final class Images {
  private final Engine engine;
  private final PullImage pull;

  Images(Engine engine, PullImage pull) {
    this.engine = engine;
    this.pull = pull;
  }

  void ensure(String image, Consumer<String> progress) {
    if (!isPresent(image)) {
      pull.pull(image, progress);
    }
  }

  void requirePresent(String image) {
    if (!isPresent(image)) {
      throw new ImageUnavailable(image, false, null);
    }
  }

  /**
   * What the image is, whatever its tag leads to: its digest at the registry it came from, or the
   * engine's own where it was made here.
   *
   * @throws ImageUnavailable if it is not present
   */
  String digestOf(String image) {
    InspectImageResponse found =
        engine.call(
            "look for the image",
            client -> {
              try {
                return client.inspectImageCmd(image).exec();
              } catch (NotFoundException e) {
                throw new ImageUnavailable(image, false, e);
              }
            });
    List<String> digests = found.getRepoDigests();
    return digests == null || digests.isEmpty()
        ? String.valueOf(found.getId())
        : digests.getFirst();
  }

  private boolean isPresent(String image) {
    return engine.call("look for the image", client -> exists(client, image));
  }

  private static boolean exists(DockerClient client, String image) {
    try {
      client.inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException e) {
      return false;
    }
  }
}
