package dev.mosaic.adapters.http.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.client.AddressVerdict.Allowed;
import dev.mosaic.adapters.http.client.AddressVerdict.Blocked;
import dev.mosaic.adapters.http.client.AddressVerdict.Reason;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.AllowedHost;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.PrivateHosts;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest",
        "http://169.254.0.1",
        "http://0.0.0.0",
        "http://0.1.2.3",
        "http://224.0.0.1",
        "http://255.255.255.255",
        "http://100.100.100.200",
        "http://192.88.99.1",
        "http://168.63.129.16",
        "http://[::]",
        "http://[100::1]",
        "http://[100:0:0:1::1]",
        "http://[2001:10::1]",
        "http://[4000::1]",
        "http://[e000::1]",
        "http://[64:ff9b:1:a9fe:a9:fe00::]",
        "http://[64:ff9b:1:a9:fe:a9fe::]",
        "http://[64:ff9b:1:0:a9:fea9:fe00:0]",
        "http://[fe80::1]",
        "http://[ff02::1]",
        "http://[fd00:ec2::254]",
        "http://[::ffff:169.254.169.254]",
        "http://[::ffff:a9fe:a9fe]",
        "http://[::169.254.169.254]",
        "http://[64:ff9b::a9fe:a9fe]",
        "http://[64:ff9b:1::a9fe:a9fe]",
        "http://[2002:a9fe:a9fe::1]",
        "http://[2001:0:1:2:3:4:5601:5601]"
      })
  void blocksWhereNoVendorLivesWhoeverAsks(String address) {
    assertThat(guard.judge(URI.create(address), true)).isEqualTo(new Blocked(Reason.NEVER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:11434/v1",
        "http://127.255.0.1",
        "http://10.1.2.3",
        "http://172.31.0.1",
        "http://192.168.1.20",
        "http://100.64.0.1",
        "http://192.0.0.8",
        "http://192.0.2.1",
        "http://198.18.0.1",
        "http://198.19.255.255",
        "http://198.51.100.7",
        "http://203.0.113.255",
        "http://[2001:2::1]",
        "http://[2001:db8::1]",
        "http://[3fff:fff::1]",
        "http://[5f00::1]",
        "http://[fec0::1]",
        "http://[64:ff9b:1::101:101]",
        "http://[::ffff:203.0.113.1]",
        "http://[64:ff9b::192.0.2.1]",
        "http://[::1]",
        "http://[fd12:3456::1]",
        "http://[::ffff:127.0.0.1]",
        "http://[64:ff9b::10.0.0.1]",
        "http://[2002:7f00:1::]"
      })
  void letsOnlyThoseWhoMayCallPrivateAddresses(String address) {
    assertThat(guard.judge(URI.create(address), false)).isEqualTo(new Blocked(Reason.PRIVATE));
    assertThat(guard.judge(URI.create(address), true)).isInstanceOf(Allowed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://1.1.1.1",
        "https://172.32.0.1",
        "https://192.0.3.1",
        "https://198.20.0.1",
        "https://203.0.114.1",
        "https://[2606:4700::1111]",
        "https://[64:ff9b::1.1.1.1]"
      })
  void letsEveryoneCallPublicAddresses(String address) {
    assertThat(guard.judge(URI.create(address), false)).isInstanceOf(Allowed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2852039166/",
        "http://0xa9fea9fe/",
        "http://0xa9.0xfe.0xa9.0xfe/",
        "http://169.16689662/",
        "http://0251.0376.0251.0376/",
        "http://[fe80::1%25lo]/",
        "http://user@169.254.169.254/"
      })
  void isNotFooledByOddSpellingsOfTheMetadataAddress(String address) {
    assertThat(mayBeCalled(address, true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://127.1/",
      })
  void isNotFooledByOddSpellingsOfLoopback(String address) {
    assertThat(mayBeCalled(address, false)).isFalse();
  }

  @Test
  void handsOutTheVeryAddressItJudged() {
    // Other programs take this for octal and would call 127.0.0.1.
    AddressVerdict verdict = guard.judge(URI.create("http://0177.0.0.1/"), false);

    assertThat(verdict).isEqualTo(new Allowed(List.of(InetAddress.ofLiteral("177.0.0.1")), false));
  }

  @Test
  void blocksANameWithASingleBadAddress() {
    AddressGuard guarded = resolving("1.1.1.1", "169.254.169.254");

    assertThat(guarded.judge(URI.create("https://vendor.test"), true))
        .isEqualTo(new Blocked(Reason.NEVER));
  }

  @Test
  void blocksANameWithASinglePrivateAddress() {
    AddressGuard guarded = resolving("1.1.1.1", "10.0.0.1");

    assertThat(guarded.judge(URI.create("https://vendor.test"), false))
        .isEqualTo(new Blocked(Reason.PRIVATE));
  }

  @Test
  void blocksMosaicsOwnPlacesByWhateverAddressOfThisMachine() {
    AddressGuard guarded = new AddressGuard(List.of(new OwnEndpoint("0.0.0.0", 5432)));

    assertThat(guarded.judge(URI.create("http://127.0.0.1:5432"), true))
        .isEqualTo(new Blocked(Reason.OWN));
    assertThat(guarded.judge(URI.create("http://[::1]:5432"), true))
        .isEqualTo(new Blocked(Reason.OWN));
    assertThat(guarded.judge(URI.create("http://127.0.0.1:11434"), true))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void blocksMosaicsOwnPlacesElsewhere() {
    AddressGuard guarded = new AddressGuard(List.of(new OwnEndpoint("10.9.9.9", 443)));

    assertThat(guarded.judge(URI.create("https://10.9.9.9/"), true))
        .isEqualTo(new Blocked(Reason.OWN));
    assertThat(guarded.judge(URI.create("http://10.9.9.9/"), true)).isInstanceOf(Allowed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ollama.lan, http://ollama.lan:11434",
    "ollama.lan, http://OLLAMA.lan/v1",
    "ollama.lan:11434, http://ollama.lan:11434",
    "10.0.0.7, http://10.0.0.7:11434",
    "10.0.0.7, http://ollama.lan:11434",
    "10.0.0.7:11434, http://ollama.lan:11434",
    "10.0.0.7, http://[::ffff:10.0.0.7]/"
  })
  void letsMembersCallWhatAnAdministratorAllowed(String allowed, String address) {
    AddressGuard guarded = resolving("10.0.0.7");

    AddressVerdict verdict = guarded.judge(URI.create(address), allowing(allowed));

    assertThat(verdict).isInstanceOf(Allowed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ollama.lan, http://other.lan:11434",
    "ollama.lan, http://sub.ollama.lan:11434",
    "ollama.lan, http://ollama.lan.:11434",
    "ollama.lan:11434, http://ollama.lan",
    "ollama.lan:11434, https://ollama.lan",
    "10.0.0.8, http://ollama.lan:11434",
    "10.0.0.7:11434, http://ollama.lan"
  })
  void letsMembersCallNothingElse(String allowed, String address) {
    AddressGuard guarded = resolving("10.0.0.7");

    AddressVerdict verdict = guarded.judge(URI.create(address), allowing(allowed));

    assertThat(verdict).isEqualTo(new Blocked(Reason.PRIVATE));
  }

  @Test
  void countsAnAllowedAddressOnlyIfAllPrivateOnesOfTheNameAreAllowed() {
    AddressGuard guarded = resolving("10.0.0.7", "10.0.0.8", "1.1.1.1");
    URI address = URI.create("http://ollama.lan");

    assertThat(guarded.judge(address, allowing("10.0.0.7"))).isEqualTo(new Blocked(Reason.PRIVATE));
    assertThat(guarded.judge(address, allowing("10.0.0.7", "10.0.0.8")))
        .isInstanceOf(Allowed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.169.254", "0.0.0.0", "fe80::1", "fd00:ec2::254", "224.0.0.1"})
  void keepsForbiddenWhatIsForbiddenToAllThoughItsNameAndAddressAreAllowed(String forbidden) {
    AddressGuard guarded = resolving("10.0.0.7", forbidden);
    String literal = forbidden.contains(":") ? "[" + forbidden + "]" : forbidden;

    AddressVerdict verdict =
        guarded.judge(URI.create("http://ollama.lan"), allowing("ollama.lan", literal));

    assertThat(verdict).isEqualTo(new Blocked(Reason.NEVER));
  }

  @Test
  void keepsMosaicsOwnPlacesForbiddenThoughTheHostIsAllowed() {
    AddressGuard guarded = new AddressGuard(List.of(new OwnEndpoint("0.0.0.0", 5432)));

    assertThat(guarded.judge(URI.create("http://127.0.0.1:5432"), allowing("127.0.0.1")))
        .isEqualTo(new Blocked(Reason.OWN));
    assertThat(guarded.judge(URI.create("http://127.0.0.1:11434"), allowing("127.0.0.1")))
        .isInstanceOf(Allowed.class);
  }

  @Test
  void judgesANameAnewAtEveryCallByAllItsAddresses() {
    Deque<List<String>> answers =
        new ArrayDeque<>(
            List.of(
                List.of("10.0.0.7"),
                List.of("10.0.0.9"),
                List.of("1.1.1.1", "169.254.169.254"),
                List.of("1.1.1.1")));
    AddressGuard guarded =
        new AddressGuard(
            List.of(),
            host ->
                answers.removeFirst().stream()
                    .map(InetAddress::ofLiteral)
                    .toArray(InetAddress[]::new));
    URI address = URI.create("http://changes.test");
    PrivateHosts some = allowing("10.0.0.7");

    assertThat(guarded.judge(address, some))
        .isEqualTo(new Allowed(List.of(InetAddress.ofLiteral("10.0.0.7")), false));
    assertThat(guarded.judge(address, some)).isEqualTo(new Blocked(Reason.PRIVATE));
    assertThat(guarded.judge(address, some)).isEqualTo(new Blocked(Reason.NEVER));
    assertThat(guarded.judge(address, some)).isInstanceOf(Allowed.class);
  }

  @Test
  void countsEveryAddressOfThisMachineAsLoopback() throws Exception {
    List<InetAddress> addresses =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLinkLocalAddress())
            .toList();

    assertThat(addresses).isNotEmpty();
    for (InetAddress address : addresses) {
      AddressGuard named = new AddressGuard(List.of(), host -> new InetAddress[] {address});
      URI there = URI.create("http://machine.test:11434/v1");
      assertThat(named.judge(there, false))
          .as("%s", address)
          .isEqualTo(new Blocked(Reason.PRIVATE));
      assertThat(named.judge(there, true)).isInstanceOf(Allowed.class);
      assertThat(named.judge(there, allowing("machine.test"))).isInstanceOf(Allowed.class);
    }
  }

  @Test
  void seesAPublicAddressThatTheMachineWasGivenSinceTheLastCall() {
    Set<InetAddress> machines = new HashSet<>();
    AddressGuard guarded = new AddressGuard(own(machines, Set.of()));
    URI address = URI.create("http://1.1.1.1:11434");

    assertThat(guarded.judge(address, false)).isInstanceOf(Allowed.class);
    machines.add(InetAddress.ofLiteral("1.1.1.1"));

    assertThat(guarded.judge(address, false)).isEqualTo(new Blocked(Reason.PRIVATE));
    assertThat(guarded.judge(URI.create("http://[64:ff9b::1.1.1.1]:11434"), false))
        .isEqualTo(new Blocked(Reason.PRIVATE));
    assertThat(guarded.judge(address, true)).isInstanceOf(Allowed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.214.0.2:18789",
        "http://10.214.0.2",
        "https://10.214.0.2/v1",
        "http://agent.test:18789",
        "http://mosaic_user_7:18789",
        "http://[::ffff:10.214.0.2]:18789",
        "http://[::ffff:0:10.214.0.2]:18789",
        "http://[::10.214.0.2]:18789",
        "http://[64:ff9b::10.214.0.2]:18789",
        "http://[64:ff9b:1::10.214.0.2]:18789",
        "http://[2002:ad6:2::1]:18789"
      })
  void blocksWhereAgentsStandWhoeverAsksAndHoweverItIsWritten(String address) {
    AddressGuard guarded =
        new AddressGuard(
            own(Set.of(), Set.of(InetAddress.ofLiteral("10.214.0.2"))),
            host ->
                new InetAddress[] {
                  host.contains(":") || host.contains("10.")
                      ? InetAddress.getByName(host)
                      : InetAddress.ofLiteral("10.214.0.2")
                });
    PrivateHosts allowed = allowing("10.214.0.2", "agent.test", "mosaic_user_7");

    assertThat(guarded.judge(URI.create(address), true)).isEqualTo(new Blocked(Reason.OWN));
    assertThat(guarded.judge(URI.create(address), allowed)).isEqualTo(new Blocked(Reason.OWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://181796866:18789",
        "http://0x0ad60002:18789",
        "http://10.14024706",
        "http://[64:ff9b:1:ad6:0:200::]:18789"
      })
  void doesNotReachAgentsByOldSpellingsNorByANetworksOwnTranslator(String address) {
    AddressGuard guarded =
        new AddressGuard(own(Set.of(), Set.of(InetAddress.ofLiteral("10.214.0.2"))));

    assertThat(guarded.judge(URI.create(address), true)).isNotInstanceOf(Allowed.class);
  }

  @Test
  void blocksTheEnginesRegisteredPortsInsideButNotOutside() {
    for (int port : List.of(2375, 2376, 2377)) {
      assertThat(guard.judge(URI.create("http://127.0.0.1:" + port), true))
          .isEqualTo(new Blocked(Reason.OWN));
      assertThat(guard.judge(URI.create("https://172.17.0.1:" + port), true))
          .isEqualTo(new Blocked(Reason.OWN));
      assertThat(guard.judge(URI.create("https://1.1.1.1:" + port), true))
          .isInstanceOf(Allowed.class);
    }
  }

  @Test
  void blocksMosaicsOwnPlacesByNameThoughTheNameLeadsElsewhereByNow() {
    AddressGuard guarded =
        new AddressGuard(
            List.of(new OwnEndpoint("postgres", 5432)),
            host -> new InetAddress[] {InetAddress.ofLiteral("10.9.9.9")});

    assertThat(guarded.judge(URI.create("http://postgres:5432"), true))
        .isEqualTo(new Blocked(Reason.OWN));
    assertThat(guarded.judge(URI.create("http://[64:ff9b::10.9.9.9]:5432"), true))
        .isEqualTo(new Blocked(Reason.OWN));
  }

  private static OwnAddresses own(Set<InetAddress> machines, Set<InetAddress> agents) {
    return new OwnAddresses() {
      @Override
      public List<OwnEndpoint> endpoints() {
        return List.of();
      }

      @Override
      public boolean isAgents(InetAddress address) {
        return agents.contains(address);
      }

      @Override
      public boolean isThisMachines(InetAddress address) {
        return machines.contains(address);
      }
    };
  }

  private static PrivateHosts allowing(String... hosts) {
    return PrivateHosts.only(
        Arrays.stream(hosts).map(AllowedHost::parse).collect(Collectors.toSet()));
  }

  private static AddressGuard resolving(String... addresses) {
    return new AddressGuard(
        List.of(),
        host -> Arrays.stream(addresses).map(InetAddress::ofLiteral).toArray(InetAddress[]::new));
  }

  private boolean mayBeCalled(String address, boolean privateAllowed) {
    try {
      return guard.judge(new HttpUrl(address).toUri(), privateAllowed) instanceof Allowed;
    } catch (InvalidInput refused) {
      return false;
    }
  }
}
