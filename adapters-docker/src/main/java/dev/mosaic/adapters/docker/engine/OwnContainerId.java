package dev.mosaic.adapters.docker.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses which container this process runs in. The guesses still have to be checked with the
 * engine.
 */
final class OwnContainerId {
  // The engine mounts these three files from the container's own folder. Other mounts name other
  // containers when read on the host.
  private static final Pattern MOUNT =
      Pattern.compile("/containers/([0-9a-f]{64})/\\S* /etc/(?:hostname|hosts|resolv\\.conf) ");
  private static final Pattern CGROUP = Pattern.compile("(?:docker[/-])([0-9a-f]{64})");
  private static final Pattern SHORT_ID = Pattern.compile("[0-9a-f]{12}");

  private final Path root;

  /**
   * @param root the root of the file system
   */
  OwnContainerId(Path root) {
    this.root = root;
  }

  Set<String> candidates() {
    Set<String> found = new LinkedHashSet<>();
    collect(MOUNT, read("proc/self/mountinfo"), found);
    collect(CGROUP, read("proc/self/cgroup"), found);
    if (SHORT_ID.matcher(hostname()).matches()) {
      found.add(hostname());
    }
    return found;
  }

  String hostname() {
    return read("etc/hostname").strip();
  }

  private static void collect(Pattern pattern, String text, Set<String> found) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      found.add(match.group(1));
    }
  }

  private String read(String path) {
    Path file = root.resolve(path);
    if (!Files.isReadable(file)) {
      return "";
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
