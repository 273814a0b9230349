package dev.mosaic.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A neighbour on the same machine puts programs where the database's would be unpacked. */
class PlantedProgramTest {
  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  @TempDir private Path path;

  @Test
  void runsNoProgramThatANeighbourPutInTheSharedTemporaryFolder() throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path shared = Files.createDirectory(path.resolve("tmp"));
    Files.setAttribute(shared, "unix:mode", 01777);
    Path ran = shared.resolve("it-ran");
    plant(shared.resolve("embedded-pg/PG-" + nameOfPrograms()), ran);
    Path data = path.resolve("data");

    Started started = start(shared, data);

    assertThat(started.exitCode()).as(started.said()).isZero();
    assertThat(ran).as(started.said()).doesNotExist();
    assertThat(data.resolve("programs")).isDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
    // Nothing of it was put beside, either: no socket, no native library.
    try (Stream<Path> left = Files.list(shared)) {
      assertThat(left.map(it -> it.getFileName().toString()))
          .filteredOn(name -> !name.startsWith("hsperfdata"))
          .containsExactly("embedded-pg");
    }
  }

  private static void plant(Path programs, Path ran) throws Exception {
    String script =
        """
        mkdir -p "$1/bin"
        touch "$1/.exists"
        for name in initdb pg_ctl postgres; do
          printf '#!/bin/sh\\necho "$0 as $(id -u)" >>%s\\nexit 1\\n' "$2" >"$1/bin/$name"
          chmod 755 "$1/bin/$name"
        done
        """;
    Neighbour.does("sh", "-ec", script, "plant", programs.toString(), ran.toString());
  }

  // By the archive's content, so that it is known before anybody unpacks it.
  private static String nameOfPrograms() throws Exception {
    try (InputStream archive = EmbeddedPostgres.class.getResourceAsStream(ARCHIVE)) {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(archive.readAllBytes()));
    }
  }

  private record Started(int exitCode, String said) {}

  /** As `./mosaic admin` starts it: with a database for itself, since nothing else runs. */
  private static Started start(Path temporary, Path data) throws Exception {
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            ChildClasspath.own(),
            DevMain.class.getName(),
            "--data",
            data.toString(),
            "admin",
            "list-admins");
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("DATABASE_URL", "MOSAIC_SECRET_KEY"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Started(process.waitFor(), said);
  }
}
