package dev.mosaic.adapters.docker;

import com.github.dockerjava.api.model.Version;
import com.github.dockerjava.api.model.VersionComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Versions of the engine and of what runs containers for it that have published holes an agent's
 * container could leave by. Versions are taken as the parts report them; a distribution may have
 * mended a hole without changing its number, which cannot be told from here.
 */
final class KnownHoles {
  private static final String RUNC = "runc";
  private static final String ENGINE = "Engine";

  /**
   * A hole that was mended in these versions, lowest first, each for its own series, the last one
   * for all that follow.
   */
  private record Hole(String part, String name, List<PartVersion> fixes) {
    static Hole of(String part, String name, String... mended) {
      return new Hole(part, name, Stream.of(mended).map(PartVersion::of).toList());
    }

    boolean isIn(PartVersion version) {
      return fixes.getLast().isAfter(version)
          && fixes.stream().noneMatch(fix -> fix.isOfSeries(version) && !fix.isAfter(version));
    }
  }

  private static final List<Hole> HOLES =
      List.of(
          Hole.of(RUNC, "CVE-2019-5736", "1.0.0-rc7"),
          Hole.of(RUNC, "CVE-2024-21626", "1.1.12"),
          Hole.of(RUNC, "CVE-2025-31133", "1.2.8", "1.3.3", "1.4.0-rc.3"),
          Hole.of(RUNC, "CVE-2025-52565", "1.2.8", "1.3.3", "1.4.0-rc.3"),
          Hole.of(RUNC, "CVE-2025-52881", "1.2.8", "1.3.3", "1.4.0-rc.3"),
          // Past plugins that judge calls to the engine, where such guard the socket.
          Hole.of(ENGINE, "CVE-2024-41110", "23.0.15", "25.0.6", "26.1.5", "27.1.1"),
          // Networks are no longer kept apart after firewalld was reloaded.
          Hole.of(ENGINE, "CVE-2025-54410", "25.0.13", "28.0.0"));

  private static final Map<String, String> INSTALL =
      Map.of(
          RUNC,
          "Install runc 1.2.8, 1.3.3 or newer: the package runc of your distribution, or"
              + " containerd.io from docker.com.",
          ENGINE,
          "Install Docker Engine 28 or newer: the package docker.io of your distribution, or"
              + " docker-ce from docker.com.");

  private KnownHoles() {}

  /** What to tell an operator, a sentence or two per part; empty where nothing is known. */
  static String in(Version version) {
    List<VersionComponent> parts =
        Objects.requireNonNullElse(version.getComponents(), List.<VersionComponent>of());
    return parts.stream()
        .map(part -> told(String.valueOf(part.getName()), String.valueOf(part.getVersion())))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String told(String part, String version) {
    String holes =
        HOLES.stream()
            .filter(hole -> hole.part().equals(part))
            .filter(hole -> hole.isIn(PartVersion.of(version)))
            .map(Hole::name)
            .collect(Collectors.joining(", "));
    if (holes.isEmpty()) {
      return "";
    }
    String name = part.equals(ENGINE) ? "Docker Engine" : part;
    String backports =
        isOfADistribution(version)
            ? " Distributions mend holes without changing this number: look the names up in your"
                + " distribution's security tracker."
            : "";
    return "%s %s has published holes that lead out of containers: %s. %s%s"
        .formatted(name, version, holes, INSTALL.get(part), backports);
  }

  /** Debian writes 1.1.5+ds1 and 1.6.20~ds1, Ubuntu 1.1.12-0ubuntu2, Fedora 1.1.12-1.fc39. */
  private static boolean isOfADistribution(String version) {
    return version.toLowerCase(Locale.ROOT).matches(".*([+~]|ubuntu|\\.fc\\d|\\.el\\d).*");
  }
}
