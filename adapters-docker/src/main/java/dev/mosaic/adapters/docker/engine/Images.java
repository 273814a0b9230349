package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.mosaic.ports.agent.ImageUnavailable;
import java.util.List;
import java.util.Objects;
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

  /**
   * An image, whatever its name leads to later.
   *
   * @param id the engine's own, which names these very bytes
   * @param digest at the registry it came from; the id where it was made here
   */
  record Exact(String name, String id, String digest) {}

  /**
   * What the name leads to now.
   *
   * @throws ImageUnavailable if it is not present
   */
  Exact exactly(String image) {
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
    String id = Objects.requireNonNull(found.getId(), "the engine names no id of an image");
    List<String> digests = found.getRepoDigests();
    return new Exact(image, id, digests == null || digests.isEmpty() ? id : digests.getFirst());
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
