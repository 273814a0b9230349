package dev.mosaic.adapters.docker.engine;

import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.api.model.VersionComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Versions of the engine and of its container runtime with known vulnerabilities through which an
 * agent's container could escape. Versions are taken as the parts report them; a distribution may
 * have fixed a vulnerability without changing its number, which cannot be seen from here.
 */
final class KnownVulnerabilities {
  private static final String RUNC = "runc";
  private static final String ENGINE = "Engine";

  /**
   * A vulnerability that was fixed in these versions, lowest first, each for its own series, the
   * last one for all that follow.
   */
  private record Vulnerability(String part, String name, List<PartVersion> fixes) {
    static Vulnerability of(String part, String name, String... fixes) {
      return new Vulnerability(part, name, Stream.of(fixes).map(PartVersion::of).toList());
    }

    boolean isIn(PartVersion version) {
      return fixes.getLast().isAfter(version)
          && fixes.stream().noneMatch(fix -> fix.isOfSeries(version) && !fix.isAfter(version));
    }
  }

  private static final List<Vulnerability> VULNERABILITIES =
      List.of(
          Vulnerability.of(RUNC, "CVE-2019-5736", "1.0.0-rc7"),
          Vulnerability.of(RUNC, "CVE-2024-21626", "1.1.12"),
          Vulnerability.of(RUNC, "CVE-2025-31133", "1.2.8", "1.3.3", "1.4.0-rc.3"),
          Vulnerability.of(RUNC, "CVE-2025-52565", "1.2.8", "1.3.3", "1.4.0-rc.3"),
          Vulnerability.of(RUNC, "CVE-2025-52881", "1.2.8", "1.3.3", "1.4.0-rc.3"),
          // Bypasses authorization plugins that guard the socket.
          Vulnerability.of(ENGINE, "CVE-2024-41110", "23.0.15", "25.0.6", "26.1.5", "27.1.1"),
          // Networks are no longer isolated after firewalld is reloaded.
          Vulnerability.of(ENGINE, "CVE-2025-54410", "25.0.13", "28.0.0"));

  private static final Map<String, String> INSTALL =
      Map.of(
          RUNC,
          "Install runc 1.2.8, 1.3.3 or newer: the package runc of your distribution, or"
              + " containerd.io from docker.com.",
          ENGINE,
          "Install Docker Engine 28 or newer: the package docker.io of your distribution, or"
              + " docker-ce from docker.com.");

  private KnownVulnerabilities() {}

  /** Text for an operator, a sentence or two per part; empty where nothing is known. */
  static String in(Version version) {
    List<VersionComponent> parts =
        Objects.requireNonNullElse(version.getComponents(), List.<VersionComponent>of());
    return parts.stream()
        .map(part -> told(String.valueOf(part.getName()), String.valueOf(part.getVersion())))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String told(String part, String version) {
    String vulnerabilities =
        VULNERABILITIES.stream()
            .filter(vulnerability -> vulnerability.part().equals(part))
            .filter(vulnerability -> vulnerability.isIn(PartVersion.of(version)))
            .map(Vulnerability::name)
            .collect(Collectors.joining(", "));
    if (vulnerabilities.isEmpty()) {
      return "";
    }
    String name = part.equals(ENGINE) ? "Docker Engine" : part;
    String backports =
        isOfADistribution(version)
            ? " Distributions fix vulnerabilities without changing this number: look the names up"
                + " in your distribution's security tracker."
            : "";
    return "%s %s has known vulnerabilities that let containers out: %s. %s%s"
        .formatted(name, version, vulnerabilities, INSTALL.get(part), backports);
  }

  /** Debian writes 1.1.5+ds1 and 1.6.20~ds1, Ubuntu 1.1.12-0ubuntu2, Fedora 1.1.12-1.fc39. */
  private static boolean isOfADistribution(String version) {
    return version.toLowerCase(Locale.ROOT).matches(".*([+~]|ubuntu|\\.fc\\d|\\.el\\d).*");
  }
}
