package dev.mosaic.dev;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a Java process that a test starts runs on: this one's classpath, each library once. */
final class ChildClasspath {
  private ChildClasspath() {}

  /**
   * As {@code -cp} takes it. A packaged server names the libraries beside it in its manifest, so
   * those stand here only if it is not packaged; the schema's scripts would be found twice.
   */
  static String own() {
    List<Path> entries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    List<Path> besideServer =
        entries.stream()
            .filter(entry -> entry.getFileName().toString().startsWith("mosaic-server-"))
            .map(server -> server.resolveSibling("lib"))
            .filter(Files::isDirectory)
            .toList();
    return entries.stream()
        .filter(
            entry ->
                besideServer.stream()
                    .noneMatch(lib -> Files.exists(lib.resolve(entry.getFileName()))))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
