package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.ports.agent.Availability;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownVulnerabilitiesTest {
  @ParameterizedTest
  @CsvSource({
    "1.0.0-rc6, CVE-2019-5736",
    "1.1.11, CVE-2024-21626",
    "1.1.12, CVE-2025-31133",
    "1.2.0-rc.1, CVE-2025-31133",
    "1.2.7, CVE-2025-52565",
    "v1.3.2, CVE-2025-52881",
    "1.4.0-rc.2, CVE-2025-52881",
    "1.1.5+ds1, CVE-2024-21626",
    "1.1.12-0ubuntu2~22.04.1, CVE-2025-31133"
  })
  void namesTheHolesOfRuncAndWhatToInstall(String version, String hole) {
    assertThat(told("28.5.2", version))
        .startsWith("runc " + version + " has known vulnerabilities")
        .contains(hole, "Install runc 1.2.8, 1.3.3 or newer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.2.8",
        "1.2.9",
        "1.3.3",
        "1.3.10",
        "1.4.0-rc.3",
        "1.4.0",
        "1.10.0",
        "2.0.0",
        "devel",
        ""
      })
  void isSilentAboutVersionsOfRuncThatAreMendedOrUnknown(String version) {
    assertThat(told("28.5.2", version)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"20.10.24+dfsg1", "23.0.14", "24.0.9", "25.0.5", "26.0.2", "26.1.4", "27.1.0"})
  void namesTheHolesOfTheEngine(String version) {
    assertThat(told(version, "1.3.3"))
        .startsWith("Docker Engine " + version + " has known vulnerabilities")
        .contains("CVE-2024-41110", "CVE-2025-54410", "Install Docker Engine 28 or newer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"23.0.15", "25.0.6", "26.1.5", "27.1.1", "27.5.1"})
  void namesOnlyTheHolesThatAreLeft(String version) {
    assertThat(told(version, "1.3.3")).contains("CVE-2025-54410").doesNotContain("CVE-2024-41110");
  }

  @ParameterizedTest
  @ValueSource(strings = {"25.0.13", "28.0.0", "28.5.2", "29.1.0", "99.1"})
  void isSilentAboutEnginesThatAreMended(String version) {
    assertThat(told(version, "1.3.3")).isEmpty();
  }

  @Test
  void saysThatADistributionMayHaveMendedItsOwnBuild() {
    assertThat(told("28.5.2", "1.1.5+ds1")).contains("security tracker");
    assertThat(told("28.5.2", "1.1.5")).doesNotContain("security tracker");
  }

  private static String told(String engineVersion, String runc) {
    String answer =
        """
        {"Version":"%s","ApiVersion":"1.51","MinAPIVersion":"1.24","Components":[
          {"Name":"Engine","Version":"%s"},{"Name":"containerd","Version":"1.0.0"},
          {"Name":"runc","Version":"%s"}]}
        """
            .formatted(engineVersion, engineVersion, runc);
    try (FakeEngine fake = new FakeEngine().answering("/version", 200, answer);
        Engine engine = new Engine(fake.config(Duration.ofSeconds(20)))) {
      Availability found = new AvailabilityCheck(engine).check();
      assertThat(found.available()).isTrue();
      return found.hint();
    }
  }
}
