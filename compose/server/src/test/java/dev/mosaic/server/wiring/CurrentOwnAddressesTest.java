package dev.mosaic.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.docker.shared.Ipv4Subnet;
import dev.mosaic.adapters.http.client.OwnEndpoint;
import dev.mosaic.adapters.postgres.connection.DatabaseUrl;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.server.options.ServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CurrentOwnAddressesTest {
  private static final Ipv4Subnet RANGE = Ipv4Subnet.parse("10.220.0.0/16");

  private final Deque<Supplier<List<Ipv4Subnet>>> engine = new ArrayDeque<>();
  private final AgentNetworks networks = new AgentNetworks(RANGE, () -> engine.removeFirst().get());

  @Test
  void countsTheWholeRangeAsAgentsBeforeTheEngineWasAsked() {
    CurrentOwnAddresses own = own();

    assertThat(own.isAgents(at("10.220.255.250"))).isTrue();
    assertThat(own.isAgents(at("10.214.0.2"))).isFalse();
    assertThat(own.isAgents(at("::1"))).isFalse();
  }

  @Test
  void countsNetworksOfAnEarlierRangeUntilTheyAreGone() {
    CurrentOwnAddresses own = own();
    engine.add(
        () -> List.of(Ipv4Subnet.parse("203.0.113.8/29"), Ipv4Subnet.parse("10.214.0.0/29")));
    engine.add(List::of);

    networks.look();
    assertThat(own.isAgents(at("203.0.113.10"))).isTrue();
    assertThat(own.isAgents(at("10.214.0.2"))).isTrue();
    assertThat(own.isAgents(at("10.214.0.8"))).isFalse();

    networks.look();
    assertThat(own.isAgents(at("203.0.113.10"))).isFalse();
  }

  @Test
  void keepsWhatItKnewWhileTheEngineIsAway() {
    CurrentOwnAddresses own = own();
    engine.add(() -> List.of(Ipv4Subnet.parse("10.214.0.0/29")));
    engine.add(
        () -> {
          throw new RuntimeUnavailable("gone", new IOException());
        });

    networks.look();
    networks.look();

    assertThat(own.isAgents(at("10.214.0.2"))).isTrue();
  }

  @Test
  void countsTheHostsAddressesAsThisMachines() {
    CurrentOwnAddresses own = own("--host-address=1.1.1.1", "--host-address=2606:4700::1");

    assertThat(own.isThisMachines(at("1.1.1.1"))).isTrue();
    assertThat(own.isThisMachines(at("2606:4700::1"))).isTrue();
    assertThat(own.isThisMachines(at("127.0.0.1"))).isTrue();
    assertThat(own.isThisMachines(at("1.1.1.2"))).isFalse();
  }

  @Test
  void knowsItsListenersItsDatabaseAndItsEngineWhateverTheyAreCalled() {
    CurrentOwnAddresses own =
        own("--port=9000", "--bind=10.1.2.3", "--docker-host=tcp://docker_proxy:2375");

    assertThat(own.endpoints())
        .contains(
            new OwnEndpoint("my_database", 5433),
            new OwnEndpoint("localhost", 9000),
            new OwnEndpoint("localhost", 9001),
            new OwnEndpoint("10.1.2.3", 9000),
            new OwnEndpoint("docker_proxy", 2375));
  }

  private CurrentOwnAddresses own(String... options) {
    return new CurrentOwnAddresses(
        DatabaseUrl.parse("postgres://mosaic:word@my_database:5433/mosaic"),
        CommandLine.populateCommand(new ServerOptions(), options),
        networks);
  }

  private static InetAddress at(String address) {
    return InetAddress.ofLiteral(address);
  }
}
