package dev.mosaic.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevDatabaseTest {
  @TempDir private Path path;

  @Test
  void keepsItsDataAndLetsNobodyInWithoutThePassword() throws Exception {
    DataFolder folder = DataFolder.open(path);
    String password = DevDatabase.passwordOf(folder);
    try (DevDatabase database = DevDatabase.start(folder)) {
      assertThat(database.url()).startsWith("postgres://mosaic:");
      try (Connection connection = connect(folder, "mosaic", password);
          Statement statement = connection.createStatement()) {
        statement.execute("create table kept (word text)");
        statement.execute("insert into kept values ('heliotrope')");
      }
      assertThatThrownBy(() -> connect(folder, "mosaic", "guess")).isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> connect(folder, "postgres", "guess"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(RunningPostmaster.of(folder.postgres())).isEmpty();

    try (DevDatabase again = DevDatabase.start(folder);
        Connection connection = connect(folder, "mosaic", password);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("select word from kept")) {
      assertThat(again.url()).isNotEmpty();
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("heliotrope");
    }
  }

  @Test
  void makesASecretOnceAndForItsOwnerOnly() throws Exception {
    DataFolder folder = DataFolder.open(path);

    String first = folder.secret(folder.keyFile());

    assertThat(folder.secret(folder.keyFile())).isEqualTo(first).hasSize(44);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.keyFile())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
        .isEqualTo("rwx------");
  }

  @Test
  void unpacksItsProgramsAgainWhereAKilledProcessLeftThemHalfDone() throws Exception {
    DataFolder folder = DataFolder.open(path);
    Path half = Files.createDirectories(folder.programs().resolve("PG-0123/bin"));
    Files.writeString(half.resolve("initdb"), "half");
    Path whole = Files.createDirectories(folder.programs().resolve("PG-4567"));
    Files.createFile(whole.resolve(".exists"));

    folder.forgetHalfUnpacked();

    assertThat(folder.programs().resolve("PG-0123")).doesNotExist();
    assertThat(whole).exists();
  }

  @Test
  void asksForAPasswordFromItsFirstMomentOn() throws Exception {
    DataFolder folder = DataFolder.open(path);

    DevDatabase.start(folder).close();

    // As initdb wrote it, before Mosaic's own rules replaced the file: the sample says the method.
    assertThat(Files.readString(folder.postgres().resolve("pg_hba.conf"))).doesNotContain("trust");
    assertThat(Files.readString(folder.postgres().resolve("postmaster.opts")))
        .contains("unix_socket_directories=");
  }

  private static Connection connect(DataFolder folder, String role, String password)
      throws SQLException {
    int port = RunningPostmaster.of(folder.postgres()).orElseThrow().port();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/mosaic", role, password);
  }
}
