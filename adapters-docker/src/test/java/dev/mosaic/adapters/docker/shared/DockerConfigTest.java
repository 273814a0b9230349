package dev.mosaic.adapters.docker.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DockerConfigTest {
  private final DockerConfig usual = DockerConfig.ofInstance("home");

  @Test
  void hasTheUsualPlaceAndRange() {
    assertThat(usual)
        .isEqualTo(
            new DockerConfig(
                "home",
                "unix:///var/run/docker.sock",
                Ipv4Subnet.parse("10.214.0.0/16"),
                null,
                Duration.ofSeconds(60)));
  }

  @Test
  void refusesNonsense() {
    assertThatIllegalArgumentException().isThrownBy(() -> DockerConfig.ofInstance("a b"));
    assertThatIllegalArgumentException().isThrownBy(() -> usual.withHost("/var/run/docker.sock"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> usual.withNetworkRange(Ipv4Subnet.parse("10.214.0.0/30")));
  }
}
