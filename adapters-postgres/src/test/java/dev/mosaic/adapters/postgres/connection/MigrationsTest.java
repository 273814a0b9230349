package dev.mosaic.adapters.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {
  private static final String BINARIES = "postgres-linux-x86_64.txz";

  @ParameterizedTest
  @ValueSource(ints = {15, 16, 17})
  void runsOnOlderServersToo(int major) throws IOException, SQLException {
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setPgBinaryResolver((os, cpu) -> binaries(major))
            .setPGStartupWait(RealDatabase.PATIENCE)
            .start()) {
      DatabaseUrl url = RealDatabase.urlOf(server);

      DatabaseRole role = DatabaseRole.prepare(url);

      assertThat(new Migrations(url, role).migrate()).isPositive();

      assertThat(new Migrations(url, role).migrate()).isZero();
      assertThat(asked(url.inRole(role.name().orElseThrow()), "select current_user"))
          .isEqualTo(role.name().orElseThrow());
      assertThat(asked(url, "show server_version")).startsWith(major + ".");
      assertThat(asked(url, "select count(*) from data_key")).isEqualTo("0");
    }
  }

  @Test
  void refusesASchemaThatWasChangedByHand() throws SQLException {
    String name = "changed_" + UUID.randomUUID().toString().replace("-", "");
    RealDatabase.execute("create database " + name);
    DatabaseUrl url =
        DatabaseUrl.parse("postgres://postgres:x@%s/%s".formatted(RealDatabase.URL.place(), name));
    DatabaseRole role = DatabaseRole.prepare(url);
    new Migrations(url, role).migrate();
    asked(url, "update flyway_schema_history set checksum = 1 returning checksum");

    assertThatThrownBy(() -> new Migrations(url, role).migrate())
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("cannot be brought up to date");
  }

  private static String asked(DatabaseUrl url, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url.jdbcUrl(), url.user(), url.password().reveal());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static InputStream binaries(int major) {
    try (ZipFile jar = new ZipFile(Path.of("target", "older-servers", major + ".jar").toFile())) {
      return new ByteArrayInputStream(jar.getInputStream(jar.getEntry(BINARIES)).readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
