package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.docker.shared.DockerConfig;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.http.openclaw.OpenClawLog;
import dev.mosaic.adapters.http.openclaw.OpenClawProgram;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine goes away and comes back while Mosaic runs. A go-between on a socket of its own stands
 * for it.
 */
@Tag("engine")
@ExtendWith(TestEngine.class)
class EngineRestartTest {
  @TempDir private Path folder;

  @Test
  void worksAgainAsSoonAsTheEngineIsBack() throws IOException {
    Path socket = folder.resolve("engine.sock");
    DockerConfig config = TestEngine.config().withHost("unix://" + socket);
    try (DockerContainerRuntime runtime =
        new DockerContainerRuntime(config, new OpenClawProgram(), new OpenClawLog())) {
      try (GoBetween first = new GoBetween(socket)) {
        runtime.list();
        runtime.list();
        first.awaitUse();
      }
      assertThatThrownBy(runtime::list).isInstanceOf(RuntimeUnavailable.class);

      try (GoBetween second = new GoBetween(socket)) {
        assertThatCode(runtime::list).doesNotThrowAnyException();
        second.awaitUse();
      }
    }
  }

  @Test
  void survivesThatTheEngineDroppedTheConnectionsItKept() throws IOException {
    Path socket = folder.resolve("engine.sock");
    DockerConfig config = TestEngine.config().withHost("unix://" + socket);
    try (GoBetween between = new GoBetween(socket);
        Engine engine = new Engine(config)) {
      engine.run("list", client -> client.listContainersCmd().exec());
      between.dropConnections();

      // Not a call that may be sent twice, so nobody below repeats it unasked.
      assertThatCode(
              () ->
                  engine.run(
                      "make a volume",
                      client ->
                          client
                              .createVolumeCmd()
                              .withName(config.instanceId())
                              .withLabels(Map.of(Labels.INSTANCE, config.instanceId()))
                              .exec()))
          .doesNotThrowAnyException();
    }
  }

  /** Passes bytes to the real engine and back. */
  private static final class GoBetween implements AutoCloseable {
    private final Path socket;
    private final ServerSocketChannel server;
    private final List<SocketChannel> open = new CopyOnWriteArrayList<>();

    GoBetween(Path socket) throws IOException {
      this.socket = socket;
      server =
          ServerSocketChannel.open(StandardProtocolFamily.UNIX)
              .bind(UnixDomainSocketAddress.of(socket));
      Thread.startVirtualThread(this::acceptAll);
    }

    void awaitUse() {
      if (open.isEmpty()) {
        throw new AssertionError("nobody came by");
      }
    }

    void dropConnections() throws IOException {
      for (SocketChannel channel : open) {
        channel.close();
      }
    }

    private void acceptAll() {
      try {
        while (true) {
          SocketChannel near = server.accept();
          SocketChannel far =
              SocketChannel.open(
                  UnixDomainSocketAddress.of(
                      DockerConfig.DEFAULT_HOST.substring("unix://".length())));
          open.addAll(List.of(near, far));
          Thread.startVirtualThread(() -> pass(near, far));
          Thread.startVirtualThread(() -> pass(far, near));
        }
      } catch (IOException e) {
        // Closed by the test.
        return;
      }
    }

    private static void pass(SocketChannel from, SocketChannel to) {
      try (from;
          to) {
        Channels.newInputStream(from).transferTo(Channels.newOutputStream(to));
      } catch (IOException e) {
        // Closed by the test.
        return;
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
      dropConnections();
      Files.deleteIfExists(socket);
    }
  }
}
