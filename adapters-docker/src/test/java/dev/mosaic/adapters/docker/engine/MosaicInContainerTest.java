package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.docker.shared.Ipv4Subnet;
import dev.mosaic.adapters.docker.shared.Names;
import dev.mosaic.adapters.docker.shared.NetworkPolicy;
import dev.mosaic.adapters.http.openclaw.OpenClawLog;
import dev.mosaic.adapters.http.openclaw.OpenClawProgram;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.ContainerStatus;
import dev.mosaic.ports.agent.MosaicAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A plain container stands in for the one Mosaic runs in. */
@Tag("engine")
@ExtendWith(TestEngine.class)
class MosaicInContainerTest {
  private String mosaic = TestEngine.standIn();
  private TestAgents agents = new TestAgents(TestEngine.config().withOwnContainerId(mosaic));

  @AfterEach
  void tidyUp() {
    agents.close();
    Containers.remove(TestEngine.client(), mosaic);
  }

  @Test
  void isReachedByItsAliasAndReachesTheAgent() {
    AgentId agent = agents.up();
    TestAgents.listen(mosaic, TestAgents.AGENTS_PORT);
    TestAgents.listen(agents.container(agent), 18_789);

    MosaicAddress address =
        agents.runtime.ensureNetwork(agent, TestAgents.AGENTS_PORT, AgentReach.MOSAIC_ONLY);

    assertThat(address).isEqualTo(new MosaicAddress("mosaic-api", TestAgents.AGENTS_PORT));
    assertThat(agents.connect(agent, address.host(), address.port())).isEqualTo("hello");
    String gateway = agents.status(agent).endpoint().host();
    assertThat(TestAgents.connect(mosaic, gateway, 18_789)).isEqualTo("hello");
    assertThat(agents.status(agent).matchesProfile()).isTrue();
  }

  @Test
  void standsBetweenAgentsWithoutJoiningThem() {
    AgentId mine = agents.up();
    AgentId theirs = agents.up();
    TestAgents.listen(mosaic, TestAgents.AGENTS_PORT);
    TestAgents.listen(agents.container(theirs), 18_789);

    assertThat(agents.connect(mine, "mosaic-api", TestAgents.AGENTS_PORT)).isEqualTo("hello");
    assertThat(agents.connect(theirs, "mosaic-api", TestAgents.AGENTS_PORT)).isEqualTo("hello");
    assertThat(agents.connect(mine, agents.status(theirs).endpoint().host(), 18_789)).isEmpty();
    String itsAddressThere = addressOn(theirs);
    assertThat(agents.connect(theirs, itsAddressThere, TestAgents.AGENTS_PORT)).isEqualTo("hello");
    assertThat(agents.connect(mine, itsAddressThere, TestAgents.AGENTS_PORT)).isEmpty();
  }

  @Test
  void keepsTheHostOutOfReachToo() throws IOException {
    AgentId agent = agents.up();
    TestAgents.listen(mosaic, TestAgents.AGENTS_PORT);

    try (HostService service = HostService.onAllAddresses()) {
      String docker0 = TestEngine.defaultGateway();
      assertThat(TestAgents.connect(mosaic, docker0, service.port())).isEqualTo("hello");
      assertThat(agents.connect(agent, "mosaic-api", TestAgents.AGENTS_PORT)).isEqualTo("hello");
      for (String address : HostService.addresses(docker0, gatewayOf(agent))) {
        assertThat(agents.connect(agent, address, service.port())).as(address).isEmpty();
      }
    }
  }

  @Test
  void leavesTheHostWithinReachOfAnAgentThatReachesAnything() throws IOException {
    AgentId agent = agents.add();
    agents.up(agent, ResourceLimits.DEFAULT, AgentReach.ANYWHERE);
    TestAgents.listen(mosaic, TestAgents.AGENTS_PORT);

    try (HostService service = HostService.onAllAddresses()) {
      assertThat(agents.connect(agent, gatewayOf(agent), service.port())).isEqualTo("hello");
    }
    assertThat(agents.connect(agent, "mosaic-api", TestAgents.AGENTS_PORT)).isEqualTo("hello");
  }

  @Test
  void joinsRunningAgentsAgainAfterItWasReplaced() {
    AgentId agent = agents.up();
    String name = Names.network(agent);
    Containers.remove(TestEngine.client(), mosaic);
    mosaic = TestEngine.standIn();
    TestAgents.listen(mosaic, TestAgents.AGENTS_PORT);
    assertThat(agents.connect(agent, "mosaic-api", TestAgents.AGENTS_PORT)).isEmpty();

    try (var reborn =
        new DockerContainerRuntime(
            TestEngine.config().withOwnContainerId(mosaic),
            new OpenClawProgram(),
            new OpenClawLog())) {
      assertThat(reborn.list()).extracting(ContainerStatus::agent).contains(agent);
      assertThat(reborn.inspect(agent)).isPresent();
      assertThat(networksOfMosaic()).as("asking changes nothing").doesNotContainKey(name);

      reborn.ensureNetwork(agent, TestAgents.AGENTS_PORT, AgentReach.MOSAIC_ONLY);
      assertThat(networksOfMosaic()).containsKey(name);
    }

    assertThat(agents.connect(agent, "mosaic-api", TestAgents.AGENTS_PORT)).isEqualTo("hello");
  }

  @Test
  void leavesTheNetworkWhenTheAgentIsRemoved() {
    AgentId agent = agents.up();

    agents.runtime.remove(agent);

    assertThat(networksOfMosaic()).doesNotContainKey(Names.network(agent));
    assertThat(TestEngine.client().listNetworksCmd().withNameFilter(Names.network(agent)).exec())
        .isEmpty();
  }

  @Test
  void findsOutWhichContainerItRunsIn(@TempDir Path root) throws IOException {
    writeFakeSystem(root, mosaic, mosaic.substring(0, 12));

    try (Engine engine = new Engine(TestEngine.config())) {
      assertThat(new OwnContainer(engine, new OwnContainerId(root), null).exists()).isTrue();
    }
  }

  @Test
  void isNotMistakenForAContainerOfAnotherName(@TempDir Path root) throws IOException {
    writeFakeSystem(root, mosaic, "host");

    try (Engine engine = new Engine(TestEngine.config())) {
      assertThat(new OwnContainer(engine, new OwnContainerId(root), null).exists()).isFalse();
    }
  }

  private static void writeFakeSystem(Path root, String container, String hostname)
      throws IOException {
    Files.createDirectories(root.resolve("proc/self"));
    Files.createDirectories(root.resolve("etc"));
    Files.writeString(
        root.resolve("proc/self/mountinfo"),
        "812 790 254:1 /var/lib/docker/containers/%s/hostname /etc/hostname rw - ext4 /dev/vda rw\n"
            .formatted(container));
    Files.writeString(root.resolve("etc/hostname"), hostname + "\n");
  }

  private static String gatewayOf(AgentId agent) {
    var network =
        TestEngine.client().inspectNetworkCmd().withNetworkId(Names.network(agent)).exec();
    String subnet = network.getIpam().getConfig().getFirst().getSubnet();
    return NetworkPolicy.gateway(Ipv4Subnet.parse(subnet));
  }

  private String addressOn(AgentId agent) {
    return networksOfMosaic().get(Names.network(agent));
  }

  private Map<String, String> networksOfMosaic() {
    var networks =
        TestEngine.client().inspectContainerCmd(mosaic).exec().getNetworkSettings().getNetworks();
    Map<String, String> addresses = new HashMap<>();
    networks.forEach((name, network) -> addresses.put(name, network.getIpAddress()));
    return addresses;
  }
}
