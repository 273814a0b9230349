package dev.mosaic.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateHostsTest {
  @ParameterizedTest
  @CsvSource({
    "ollama.lan, ollama.lan, 11434, true",
    "ollama.lan, OLLAMA.lan, 80, true",
    "ollama.lan:11434, ollama.lan, 11434, true",
    "ollama.lan:11434, ollama.lan, 80, false",
    "ollama.lan, evil.ollama.lan, 80, false",
    "lan, ollama.lan, 80, false",
    "192.168.1.20, 192.168.1.2, 80, false",
    "[::1]:80, [::1], 80, true"
  })
  void permitsTheHostsNamedAndTheirPorts(String allowed, String host, int port, boolean permitted) {
    PrivateHosts hosts = PrivateHosts.only(Set.of(AllowedHost.parse(allowed)));

    assertThat(hosts.permit(host, port)).isEqualTo(permitted);
  }

  @Test
  void permitsAllOrNoneWhereToldSo() {
    assertThat(PrivateHosts.all().permit("10.0.0.1", 22)).isTrue();
    assertThat(PrivateHosts.none().permit("10.0.0.1", 22)).isFalse();
    assertThat(PrivateHosts.only(Set.of()).permit("10.0.0.1", 22)).isFalse();
  }
}
