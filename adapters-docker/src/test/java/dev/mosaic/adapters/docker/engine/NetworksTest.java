package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.Network;
import dev.mosaic.adapters.docker.shared.DockerConfig;
import dev.mosaic.adapters.docker.shared.Ipv4Subnet;
import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.docker.shared.Names;
import dev.mosaic.adapters.docker.shared.NetworkPolicy;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.NetworksExhausted;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("engine")
@ExtendWith(TestEngine.class)
class NetworksTest {
  // Room for four networks, beside the range of the other tests.
  private static final Ipv4Subnet RANGE = Ipv4Subnet.parse("10.216.77.32/27");

  private static final NetworkPolicy POLICY = new NetworkPolicy(AgentReach.MOSAIC_ONLY, false);

  private final DockerConfig config = TestEngine.configOf("networks").withNetworkRange(RANGE);
  private final Engine engine = new Engine(config);
  private final Networks networks = new Networks(engine, config, new Labels(config.instanceId()));
  private final List<AgentId> agents = new ArrayList<>();

  @AfterEach
  void tidyUp() {
    agents.forEach(networks::remove);
    engine.close();
  }

  @Test
  void cutsDisjointSubnetsFromItsRangeEvenForAgentsThatStartTogether() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Ipv4Subnet>> made =
          Stream.generate(this::agent)
              .limit(4)
              .map(
                  it ->
                      CompletableFuture.supplyAsync(
                          () -> networks.ensure(it, POLICY).subnet(), threads))
              .toList();

      assertThat(made)
          .extracting(CompletableFuture::join)
          .containsExactlyInAnyOrderElementsOf(RANGE.split(29).toList());
    }
  }

  @Test
  void saysThatTheRangeIsUsedUp() {
    Stream.generate(this::agent).limit(4).forEach(it -> networks.ensure(it, POLICY));

    assertThatThrownBy(() -> networks.ensure(agent(), POLICY))
        .isInstanceOf(NetworksExhausted.class)
        .hasMessageContaining(RANGE.toString());
  }

  @Test
  void listsTheNetworksOfEveryInstanceWhateverTheirRange() {
    Ipv4Subnet own = networks.ensure(agent(), POLICY).subnet();
    DockerConfig moved = config.withNetworkRange(Ipv4Subnet.parse("10.216.78.0/27"));
    DockerConfig other = TestEngine.configOf("networks-of-another");

    for (DockerConfig later : List.of(moved, other)) {
      Networks seen = new Networks(engine, later, new Labels(later.instanceId()));
      assertThat(seen.ofAnyInstance()).contains(own);
    }
  }

  @Test
  void usesARemovedNetworksSubnetAgain() {
    List<AgentId> full = Stream.generate(this::agent).limit(4).toList();
    full.forEach(it -> networks.ensure(it, POLICY));
    Ipv4Subnet freed = networks.find(full.get(2)).orElseThrow().subnet();

    networks.remove(full.get(2));

    assertThat(networks.ensure(agent(), POLICY).subnet()).isEqualTo(freed);
  }

  @Test
  void namesTheBridgeOnTheHost() {
    AgentId agent = agent();

    networks.ensure(agent, POLICY);

    Network made = made(agent);
    assertThat(made.getOptions())
        .containsEntry("com.docker.network.bridge.name", Names.bridge(config.instanceId(), agent));
    assertThat(made.getDriver()).isEqualTo("bridge");
    assertThat(made.getEnableIPv6()).isFalse();
    assertThat(made.isAttachable()).isFalse();
  }

  @Test
  void closesTheWayOutUnlessItIsOpened() {
    AgentId closed = agent();
    AgentId open = agent();
    AgentId withoutHost = agent();

    networks.ensure(closed, POLICY);
    networks.ensure(open, new NetworkPolicy(AgentReach.ANYWHERE, true));
    networks.ensure(withoutHost, new NetworkPolicy(AgentReach.MOSAIC_ONLY, true));

    assertThat(made(closed).getInternal()).isTrue();
    assertThat(made(open).getInternal()).isFalse();
    assertThat(made(withoutHost).getInternal()).isTrue();
    String noHostAddress = "com.docker.network.bridge.inhibit_ipv4";
    assertThat(made(withoutHost).getOptions()).containsEntry(noHostAddress, "true");
    assertThat(made(closed).getOptions()).doesNotContainKey(noHostAddress);
    assertThat(made(open).getOptions()).doesNotContainKey(noHostAddress);
    assertThat(List.of(closed, open, withoutHost))
        .extracting(it -> networks.find(it).orElseThrow().reach())
        .containsExactly(AgentReach.MOSAIC_ONLY, AgentReach.ANYWHERE, AgentReach.MOSAIC_ONLY);
  }

  @Test
  void makesANetworkAnewWhenMosaicMovesIntoAContainer() {
    AgentId agent = agent();
    String onHost = networks.ensure(agent, POLICY).id();

    String inContainer =
        networks.ensure(agent, new NetworkPolicy(AgentReach.MOSAIC_ONLY, true)).id();

    assertThat(inContainer).isNotEqualTo(onHost);
  }

  @Test
  void makesANetworkOfAnotherPolicyAnew() {
    AgentId agent = agent();
    Map<String, String> labels = new Labels(config.instanceId()).of(agent, Labels.Role.NETWORK);
    labels.put(Labels.PROFILE, "an older policy");
    String old = foreignNetwork(agent, labels);

    Networks.AgentNetwork made = networks.ensure(agent, POLICY);

    assertThat(made.id()).isNotEqualTo(old);
    assertThat(made.profile()).isEqualTo(POLICY.profile());
  }

  @Test
  void doesNotTouchANetworkThatIsNotItsOwn() {
    AgentId agent = agent();
    String foreign = foreignNetwork(agent, Map.of());

    assertThatThrownBy(() -> networks.ensure(agent, POLICY))
        .isInstanceOf(RuntimeUnavailable.class)
        .hasMessageContaining("is not this Mosaic's");
    networks.remove(agent);

    assertThat(TestEngine.client().inspectNetworkCmd().withNetworkId(foreign).exec()).isNotNull();
    TestEngine.client().removeNetworkCmd(foreign).exec();
  }

  private static Network made(AgentId agent) {
    return TestEngine.client().inspectNetworkCmd().withNetworkId(Names.network(agent)).exec();
  }

  private static String foreignNetwork(AgentId agent, Map<String, String> labels) {
    return TestEngine.client()
        .createNetworkCmd()
        .withName(Names.network(agent))
        .withIpam(
            new Network.Ipam()
                .withConfig(
                    new Network.Ipam.Config()
                        .withSubnet(RANGE.split(29).findFirst().orElseThrow().toString())))
        .withLabels(labels)
        .exec()
        .getId();
  }

  private AgentId agent() {
    AgentId agent = AgentId.ofUser(UUID.randomUUID());
    agents.add(agent);
    return agent;
  }
}
