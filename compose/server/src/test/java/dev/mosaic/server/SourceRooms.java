package dev.mosaic.server;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Stream;

/** The packages that there are, as the folders of the source say. */
final class SourceRooms {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path SOURCE = Path.of("src", "main", "java");

  /** Runs the server from outside, and so stands on no class path of this test's. */
  private static final Path DEV = ROOT.resolve("compose/dev");

  private SourceRooms() {}

  /**
   * A package and the classes of its own that have a file.
   *
   * @param name full name of the package
   * @param classes full names
   */
  record Room(String name, List<String> classes) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Every package with a class in it, in order of their names. */
  static Stream<Room> all() {
    return files().map(SourceRooms::className).collect(byPackage()).entrySet().stream()
        .map(room -> new Room(room.getKey(), room.getValue()));
  }

  /** How many classes have a file. */
  static int classes() {
    return Math.toIntExact(files().count());
  }

  /**
   * Source files in these folders that name something, comments included.
   *
   * @param word in lower case; found in either case
   */
  static List<Path> filesNaming(String word, String... folders) {
    return Stream.of(folders)
        .map(ROOT::resolve)
        .flatMap(SourceRooms::below)
        .filter(path -> path.toString().contains("/src/main/") && path.toString().endsWith(".java"))
        .filter(path -> textOf(path).toLowerCase(Locale.ROOT).contains(word))
        .map(ROOT::relativize)
        .toList();
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Collector<String, ?, TreeMap<String, List<String>>> byPackage() {
    return groupingBy(
        name -> name.substring(0, name.lastIndexOf('.')),
        TreeMap::new,
        mapping(name -> name, toList()));
  }

  private static Stream<Path> files() {
    return sourceFolders().flatMap(SourceRooms::javaFiles);
  }

  private static Stream<Path> sourceFolders() {
    return list(ROOT)
        .filter(Files::isDirectory)
        .filter(
            folder ->
                !folder.endsWith("webapp") && !folder.getFileName().toString().startsWith("."))
        .flatMap(SourceRooms::below)
        .filter(path -> path.endsWith(SOURCE) && !path.startsWith(DEV));
  }

  private static Stream<Path> javaFiles(Path folder) {
    return below(folder)
        .filter(path -> path.toString().endsWith(".java"))
        .filter(path -> !path.endsWith("package-info.java"))
        .map(folder::relativize);
  }

  private static String className(Path file) {
    String path = file.toString();
    return path.substring(0, path.length() - ".java".length()).replace('/', '.');
  }

  private static Stream<Path> list(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
