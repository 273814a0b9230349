package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.core.RemoteApiVersion;
import dev.mosaic.ports.agent.Availability;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** Tells whether the engine can be used, and if not, what to do. */
final class AvailabilityCheck {
  private static final Duration LIMIT = Duration.ofSeconds(4);
  private static final String UNIX = "unix://";

  private final Engine engine;

  AvailabilityCheck(Engine engine) {
    this.engine = engine;
  }

  Availability check() {
    try {
      return judge(engine.version(LIMIT));
    } catch (RuntimeUnavailable e) {
      return explain(e);
    }
  }

  private static Availability judge(Version version) {
    String name = "Docker Engine " + version.getVersion();
    RemoteApiVersion newest = RemoteApiVersion.parseConfig(version.getApiVersion());
    if (!newest.isGreaterOrEqual(EngineConnection.OLDEST)) {
      return new Availability(
          false,
          name + " is too old for Mosaic.",
          "Install Docker Engine 28 or newer; Mosaic needs 20.10 at least.");
    }
    return new Availability(true, name, KnownVulnerabilities.in(version));
  }

  private Availability explain(RuntimeUnavailable trouble) {
    String host = engine.host();
    String message = Objects.requireNonNullElse(trouble.getMessage(), "Docker does not answer.");
    if (!host.startsWith(UNIX)) {
      return new Availability(false, message, "Check that Docker listens there.");
    }
    Path socket = Path.of(host.substring(UNIX.length()));
    if (!Files.exists(socket)) {
      return new Availability(
          false,
          "No Docker Engine was found at " + socket + ".",
          "Install Docker Engine and start it: https://docs.docker.com/engine/install/");
    }
    if (!Files.isReadable(socket) || !Files.isWritable(socket)) {
      return new Availability(
          false,
          "Mosaic may not use the Docker socket " + socket + ".",
          "Add the account that runs Mosaic to the group docker, then start Mosaic again.");
    }
    return new Availability(
        false, message, "Check that the Docker service runs, for example with: docker info");
  }
}
