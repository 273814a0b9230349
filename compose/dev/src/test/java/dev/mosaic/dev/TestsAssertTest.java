package dev.mosaic.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A test that cannot fail proves nothing. Stands in the last module, where all others are built.
 */
class TestsAssertTest {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  private static final TestMethods TESTS = TestMethods.in(classFolders());

  /** The one that is found, below, shows that the rule finds them. */
  @Test
  void everyTestAssertsSomething() {
    assertThat(TESTS.withoutAssertion())
        .containsExactly(Specimen.class.getName() + ".cannotFail()");
  }

  /** Else a module that was looked for in the wrong place would pass. */
  @Test
  void theTestsOfEveryModuleAreSeen() {
    assertThat(TESTS.all())
        .extracting(method -> method.getSourceCodeLocation().getSourceFileName())
        .containsAll(filesWithTests());
  }

  /** Not run, being abstract. */
  abstract static class Specimen {
    @Test
    void cannotFail() {
      classFolders();
    }

    @Test
    void canFailInWhatItCalls() {
      Stream.of(ROOT).forEach(Specimen::isAbsolute);
    }

    private static void isAbsolute(Path path) {
      assertThat(path).isAbsolute();
    }
  }

  /** Tests of every module, and the testkit, whose suites are tests too. */
  private static List<Path> classFolders() {
    return Stream.concat(
            modules()
                .map(module -> module.resolve("target/test-classes"))
                .filter(Files::isDirectory),
            Stream.of(ROOT.resolve("ports/testkit/target/classes")))
        .toList();
  }

  private static List<String> filesWithTests() {
    return Stream.concat(
            modules().map(module -> module.resolve("src/test/java")).filter(Files::isDirectory),
            Stream.of(ROOT.resolve("ports/testkit/src/main/java")))
        .flatMap(folder -> walk(folder, 20))
        .filter(file -> file.toString().endsWith(".java") && hasTests(file))
        .map(file -> file.getFileName().toString())
        .toList();
  }

  private static boolean hasTests(Path file) {
    try {
      return Files.readString(file).lines().map(String::strip).anyMatch("@Test"::equals);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Stream<Path> modules() {
    return Stream.of(
            "core", "ports", "adapters-docker", "adapters-postgres", "adapters-http", "compose")
        .map(ROOT::resolve)
        .flatMap(folder -> walk(folder, 2))
        .filter(path -> path.endsWith("pom.xml"))
        .map(Path::getParent);
  }

  private static Stream<Path> walk(Path folder, int depth) {
    try (Stream<Path> paths = Files.walk(folder, depth)) {
      return paths.toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
