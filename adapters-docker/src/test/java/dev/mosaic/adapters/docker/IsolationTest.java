package dev.mosaic.adapters.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.MosaicAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tries from inside an agent's container to get where it must not. Each attempt has a twin that
 * shows it could have worked.
 */
@Tag("engine")
@ExtendWith(TestEngine.class)
class IsolationTest {
  private static final int GATEWAY_PORT = 18_789;
  private final TestAgents agents = new TestAgents();

  @AfterEach
  void tidyUp() {
    agents.close();
  }

  @Test
  void reachesNoOtherAgent() throws IOException {
    AgentId mine = agents.up();
    AgentId theirs = agents.up();
    TestAgents.listen(agents.container(theirs), GATEWAY_PORT);
    String address = agents.status(theirs).endpoint().host();

    assertThat(hello(address, GATEWAY_PORT)).isEqualTo("hello");
    assertThat(agents.connect(theirs, address, GATEWAY_PORT)).isEqualTo("hello");
    assertThat(agents.connect(mine, address, GATEWAY_PORT)).isEmpty();
    assertThat(agents.connect(mine, "mosaic-agent-" + theirs.value(), GATEWAY_PORT)).isEmpty();
  }

  @Test
  void reachesMosaicButNothingOnTheHostsLoopback() throws IOException {
    AgentId agent = agents.up();
    MosaicAddress mosaic = agents.runtime.ensureNetwork(agent, TestAgents.AGENTS_PORT);

    // The first stands for Mosaic's listener for agents, the second for a database on the host.
    try (ServerSocket listener = serve(null);
        ServerSocket database = serve(InetAddress.getLoopbackAddress())) {
      assertThat(agents.connect(agent, mosaic.host(), listener.getLocalPort())).isEqualTo("hello");
      assertThat(hello("127.0.0.1", database.getLocalPort())).isEqualTo("hello");
      assertThat(agents.connect(agent, mosaic.host(), database.getLocalPort())).isEmpty();
      assertThat(agents.connect(agent, "127.0.0.1", database.getLocalPort())).isEmpty();
    }
  }

  @Test
  void showsItsOwnAddressToMosaic() throws IOException {
    AgentId agent = agents.up();
    MosaicAddress mosaic = agents.runtime.ensureNetwork(agent, TestAgents.AGENTS_PORT);

    try (ServerSocket listener = new ServerSocket(0)) {
      var peer = new CompletableFuture<InetAddress>();
      Thread.startVirtualThread(() -> peer.completeAsync(() -> peerOf(listener)));
      agents.connect(agent, mosaic.host(), listener.getLocalPort());

      assertThat(peer.join().getHostAddress()).isEqualTo(agents.status(agent).endpoint().host());
    }
  }

  private static InetAddress peerOf(ServerSocket listener) {
    try (Socket socket = listener.accept()) {
      return socket.getInetAddress();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says hello to whoever connects; on all addresses where none is given. */
  private static ServerSocket serve(InetAddress address) throws IOException {
    ServerSocket server = new ServerSocket(0, 5, address);
    Thread.startVirtualThread(() -> greetAll(server));
    return server;
  }

  private static void greetAll(ServerSocket server) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.getOutputStream().write("hello\n".getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // Closed by the test.
        return;
      }
    }
  }

  private static String hello(String host, int port) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
