package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.MosaicAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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

    assertThat(HostService.hello(address, GATEWAY_PORT)).isEqualTo("hello");
    assertThat(agents.connect(theirs, address, GATEWAY_PORT)).isEqualTo("hello");
    assertThat(agents.connect(mine, address, GATEWAY_PORT)).isEmpty();
    assertThat(agents.connect(mine, "mosaic-agent-" + theirs.value(), GATEWAY_PORT)).isEmpty();
  }

  @Test
  void reachesMosaicButNothingOnTheHostsLoopback() throws IOException {
    AgentId agent = agents.up();
    String mosaic = mosaicOf(agent);

    // The first stands for Mosaic's listener for agents, the second for a database on the host.
    try (HostService listener = HostService.onAllAddresses();
        HostService database = HostService.onLoopback()) {
      assertThat(agents.connect(agent, mosaic, listener.port())).isEqualTo("hello");
      assertThat(HostService.hello("127.0.0.1", database.port())).isEqualTo("hello");
      assertThat(agents.connect(agent, mosaic, database.port())).isEmpty();
      assertThat(agents.connect(agent, "127.0.0.1", database.port())).isEmpty();
    }
  }

  @Test
  void reachesNothingBeyondTheHost() throws IOException {
    AgentId agent = agents.up();
    String outside = TestEngine.standIn();
    try {
      TestAgents.listen(outside, GATEWAY_PORT);
      String address =
          TestEngine.client()
              .inspectContainerCmd(outside)
              .exec()
              .getNetworkSettings()
              .getNetworks()
              .get("bridge")
              .getIpAddress();

      assertThat(HostService.hello(address, GATEWAY_PORT)).isEqualTo("hello");
      assertThat(agents.connect(agent, address, GATEWAY_PORT)).isEmpty();
      // Where clouds tell machines their credentials.
      assertThat(agents.connect(agent, "169.254.169.254", 80)).isEmpty();
    } finally {
      Containers.remove(TestEngine.client(), outside);
    }
  }

  /**
   * No promise but a note: where Mosaic runs on the host, this is left to the host's firewall. It
   * is told in the threat model.
   */
  @Test
  void stillReachesWhatTheHostOffersOnItsOtherAddresses() throws IOException {
    AgentId agent = agents.up();
    String docker0 = TestEngine.defaultGateway();

    try (HostService everywhere = HostService.onAllAddresses();
        HostService elsewhere = HostService.on(docker0)) {
      assertThat(agents.connect(agent, mosaicOf(agent), everywhere.port())).isEqualTo("hello");
      assertThat(agents.connect(agent, docker0, everywhere.port())).isEqualTo("hello");
      assertThat(agents.connect(agent, docker0, elsewhere.port())).isEqualTo("hello");
    }
  }

  @Test
  void asksNoNameServerOfTheHosts() {
    AgentId closed = agents.up();
    AgentId open = agents.add();
    agents.up(open, ResourceLimits.DEFAULT, AgentReach.ANYWHERE);

    assertThat(nameServersOf(closed)).containsExactly("127.0.0.1");
    assertThat(nameServersOf(open)).isNullOrEmpty();
  }

  @Test
  void showsItsOwnAddressToMosaic() throws IOException {
    AgentId agent = agents.up();
    MosaicAddress mosaic =
        agents.runtime.ensureNetwork(agent, TestAgents.AGENTS_PORT, AgentReach.MOSAIC_ONLY);

    try (ServerSocket listener = new ServerSocket(0)) {
      var peer = new CompletableFuture<InetAddress>();
      Thread.startVirtualThread(() -> peer.completeAsync(() -> peerOf(listener)));
      agents.connect(agent, mosaic.host(), listener.getLocalPort());

      assertThat(peer.join().getHostAddress()).isEqualTo(agents.status(agent).endpoint().host());
    }
  }

  private String mosaicOf(AgentId agent) {
    return agents
        .runtime
        .ensureNetwork(agent, TestAgents.AGENTS_PORT, AgentReach.MOSAIC_ONLY)
        .host();
  }

  private String[] nameServersOf(AgentId agent) {
    return TestEngine.client()
        .inspectContainerCmd(agents.container(agent))
        .exec()
        .getHostConfig()
        .getDns();
  }

  private static InetAddress peerOf(ServerSocket listener) {
    try (Socket socket = listener.accept()) {
      return socket.getInetAddress();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
