package dev.mosaic.server.system.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's files, unpacked and built once for all test runs of a user. The build of its own takes
 * a minute or more; a start after it 20 seconds.
 */
final class KeycloakFiles {
  private static final Duration BUILD_LIMIT = Duration.ofMinutes(10);

  private KeycloakFiles() {}

  /** The folder of a Keycloak that is ready to start. */
  static Path ready() throws IOException, InterruptedException {
    Path zip = Path.of(System.getProperty("mosaic.keycloak.zip"));
    String version = System.getProperty("mosaic.keycloak.version");
    Path cache = cacheFolder().resolve("keycloak");
    Files.createDirectories(cache);
    Path home = cache.resolve(version);
    try (FileChannel guard =
            FileChannel.open(
                cache.resolve(version + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock alone = guard.lock()) {
      Path done = home.resolve("built-for-mosaic");
      if (alone.isValid() && !Files.exists(done)) {
        unpack(zip, home);
        build(home);
        Files.createFile(done);
      }
    }
    return home;
  }

  /** One of Keycloak's commands, on the Java of the tests. */
  static ProcessBuilder command(Path home, String... arguments) {
    ProcessBuilder command = new ProcessBuilder();
    command.command().add("bash");
    command.command().add(home.resolve("bin/kc.sh").toString());
    command.command().addAll(List.of(arguments));
    command.environment().put("JAVA_HOME", System.getProperty("java.home"));
    command.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    // Its cluster of one would otherwise pick an agents' network, which may be gone a moment later.
    command.environment().put("JAVA_OPTS_APPEND", "-Djgroups.bind.address=127.0.0.1");
    command.redirectErrorStream(true);
    return command;
  }

  private static Path cacheFolder() {
    String told = System.getenv("XDG_CACHE_HOME");
    Path caches =
        told == null || told.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(told);
    return caches.resolve("mosaic");
  }

  // All entries lie in one folder named after the version.
  private static void unpack(Path zip, Path home) throws IOException {
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path name = Path.of(entry.getName());
        Path target = home.resolve(name.subpath(0, 1).relativize(name)).normalize();
        if (!target.startsWith(home)) {
          throw new IOException("an entry leads out of the folder: " + name);
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void build(Path home) throws IOException, InterruptedException {
    Path log = home.resolve("build.log");
    Process build = command(home, "build", "--db=dev-mem").redirectOutput(log.toFile()).start();
    if (!build.waitFor(BUILD_LIMIT.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
      build.descendants().forEach(ProcessHandle::destroyForcibly);
      build.destroyForcibly();
      throw new IOException("Keycloak's build failed: " + Files.readString(log));
    }
  }
}
