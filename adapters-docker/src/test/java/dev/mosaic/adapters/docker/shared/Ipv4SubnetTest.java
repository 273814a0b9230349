package dev.mosaic.adapters.docker.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ipv4SubnetTest {
  private final Ipv4Subnet range = Ipv4Subnet.parse("10.214.0.0/16");

  @Test
  void readsAndShowsTheUsualForm() {
    assertThat(range).hasToString("10.214.0.0/16");
    assertThat(Ipv4Subnet.parse("255.255.255.248/29").address(7)).isEqualTo("255.255.255.255");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.214.0.0", "10.214.0.0/33", "10.256.0.0/16", "10.214.0.1/16", "fd00::/64"})
  void refusesWhatIsNoBlock(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Ipv4Subnet.parse(text));
  }

  @Test
  void splitsIntoPartsThatFillIt() {
    assertThat(range.split(29).count()).isEqualTo(8192);
    assertThat(range.split(29).skip(33).findFirst()).contains(Ipv4Subnet.parse("10.214.1.8/29"));
    assertThat(range.split(29).reduce((a, b) -> b)).contains(Ipv4Subnet.parse("10.214.255.248/29"));
  }

  @Test
  void overlapsWhatSharesAnAddress() {
    assertThat(range.overlaps(Ipv4Subnet.parse("10.214.3.0/24"))).isTrue();
    assertThat(range.overlaps(Ipv4Subnet.parse("10.0.0.0/8"))).isTrue();
    assertThat(range.overlaps(Ipv4Subnet.parse("10.215.0.0/16"))).isFalse();
    assertThat(range.overlaps(Ipv4Subnet.parse("10.213.255.0/24"))).isFalse();
  }

  @Test
  void containsItsAddressesOnly() throws UnknownHostException {
    assertThat(range.contains(InetAddress.getByName("10.214.255.255"))).isTrue();
    assertThat(range.contains(InetAddress.getByName("10.215.0.0"))).isFalse();
    assertThat(range.contains(InetAddress.getByName("::1"))).isFalse();
  }
}
