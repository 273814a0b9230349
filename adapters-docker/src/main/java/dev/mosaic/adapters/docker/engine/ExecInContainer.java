package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.StreamType;
import dev.mosaic.adapters.docker.shared.HardenedProfile;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a command in a running container, as the agent. */
final class ExecInContainer {
  /** For starting the command and asking how it ended. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private static final int MOST_BYTES = 4000;

  private final Engine engine;

  ExecInContainer(Engine engine) {
    this.engine = engine;
  }

  /**
   * What a command did.
   *
   * @param exitCode -1 where it had not ended in time
   */
  record Ran(int exitCode, String output, String complaint) {}

  /**
   * @throws IllegalStateException if the container does not run
   */
  Ran run(String container, Duration limit, List<String> command) {
    Output output = new Output();
    try {
      return engine.call(
          "run a command in the agent's container",
          limit.plus(MARGIN),
          client -> run(client, container, limit, output, command));
    } catch (RuntimeUnavailable e) {
      if (e.getCause() instanceof NotFoundException || e.getCause() instanceof ConflictException) {
        throw new IllegalStateException("the container does not run", e);
      }
      throw e;
    }
  }

  private static Ran run(
      DockerClient client, String container, Duration limit, Output output, List<String> command) {
    String id =
        client
            .execCreateCmd(container)
            .withUser(HardenedProfile.USER)
            .withAttachStdout(true)
            .withAttachStderr(true)
            .withCmd(command.toArray(String[]::new))
            .exec()
            .getId();
    try {
      if (!client
          .execStartCmd(id)
          .exec(output)
          .awaitCompletion(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return output.ran(-1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuntimeUnavailable("Interrupted while a command ran in a container.", e);
    }
    Long code = client.inspectExecCmd(id).exec().getExitCodeLong();
    return output.ran(code == null ? -1 : code.intValue());
  }

  private static final class Output extends ResultCallback.Adapter<Frame> {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Override
    public void onNext(Frame frame) {
      // Frames are cut anywhere, also in the middle of a character.
      ByteArrayOutputStream target = frame.getStreamType() == StreamType.STDERR ? err : out;
      if (target.size() < MOST_BYTES) {
        target.writeBytes(frame.getPayload());
      }
    }

    Ran ran(int exitCode) {
      return new Ran(
          exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }
}
