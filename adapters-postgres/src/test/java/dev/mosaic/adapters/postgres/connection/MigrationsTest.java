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
import org.flywaydb.core.Flyway;
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
      DatabaseUrl url = owner(RealDatabase.urlOf(server));
      DatabaseRole role = DatabaseRole.prepare(url);
      DatabaseUrl application = url.inRole(role.name().orElseThrow());

      assertThat(new Migrations(url, role).migrate()).isPositive();

      assertThat(new Migrations(url, role).migrate()).isZero();
      assertThat(asked(url, "show server_version")).startsWith(major + ".");
      assertThat(asked(application, "select current_user")).isEqualTo(role.name().orElseThrow());
      assertThat(asked(application, "select row_security_active('data_key')")).isEqualTo("t");
      assertThat(asked(url, "select row_security_active('data_key')")).isEqualTo("t");
      assertThat(asked(application, "select count(*) from data_key")).isEqualTo("0");
    }
  }

  @Test
  void bringsAlongWhoIsSignedInSinceTheFirstSchema() throws SQLException {
    DatabaseUrl url = emptyDatabase();
    migrateTo("1", url);
    asked(
        url,
        """
        with somebody as (
          insert into users (id, username, display_name, role, sign_in_method, created_at)
          values (gen_random_uuid(), 'ada', 'Ada', 'member', 'local', now()) returning id)
        insert into session (id, user_id, access_hash, access_expires_at, refresh_hash,
                             refresh_expires_at, created_at, ends_at)
        select gen_random_uuid(), id, 'k1:a', now(), 'k1:b', now(), '2026-01-01', now()
        from somebody returning id\
        """);

    new Migrations(url, DatabaseRole.prepare(url)).migrate();

    assertThat(asked(url, "select last_used_at = created_at from session")).isEqualTo("t");
  }

  @Test
  void keepsAccountsConfigsAndMessagesOfTheSecondSchema() throws SQLException {
    DatabaseUrl url = emptyDatabase();
    migrateTo("2", url);
    asked(
        url,
        """
        with somebody as (
          insert into users (id, username, display_name, role, sign_in_method, created_at)
          values (gen_random_uuid(), 'ada', 'Ada', 'member', 'local', now()) returning id),
        account as (
          insert into llm_provider (id, user_id, name, display_name, type, base_url, api_type,
                                    created_at, updated_at)
          select gen_random_uuid(), id, 'mine', 'Mine', 'anthropic', 'https://llm.example.org',
                 'anthropic-messages', now(), now() from somebody returning 1),
        config as (
          insert into user_agent_config (user_id, personality) select id, 'Plain.' from somebody
          returning 1),
        talk as (
          insert into conversation (id, user_id, title, created_at, last_message_at)
          select gen_random_uuid(), id, 'x', now(), now() from somebody returning id, user_id)
        insert into chat_message (id, user_id, conversation_id, role, content, status, created_at)
        select gen_random_uuid(), user_id, id, 'assistant', 'x', 'complete', now()
        from talk returning id\
        """);

    new Migrations(url, DatabaseRole.prepare(url)).migrate();

    assertThat(asked(url, "select api_type || ' ' || (last_success_at is null) from llm_provider"))
        .isEqualTo("anthropic-messages true");
    assertThat(
            asked(
                url,
                "select personality || coalesce(context_limit, output_limit, 0)"
                    + " from user_agent_config"))
        .isEqualTo("Plain.0");
    assertThat(asked(url, "select notes is null from chat_message")).isEqualTo("t");
    assertThat(asked(url, "update llm_provider set api_type = 'ollama' returning api_type"))
        .isEqualTo("ollama");
  }

  @Test
  void takesFiguresBackThatNoModelCanHaveUsed() throws SQLException {
    DatabaseUrl url = emptyDatabase();
    migrateTo("3", url);
    asked(
        url,
        """
        with somebody as (
          insert into users (id, username, display_name, role, sign_in_method, created_at)
          values (gen_random_uuid(), 'ada', 'Ada', 'member', 'local', now()) returning id)
        insert into llm_call (id, user_id, provider_id, provider_name, model, end_state, input_tokens,
                              output_tokens, cache_read_tokens, cache_write_tokens, estimated,
                              started_at, total_ms)
        select gen_random_uuid(), id, gen_random_uuid(), 'mine', 'm', 'complete', told, 7, 0, told,
               false, now(), 1
        from somebody, unnest(array[9000000000000000000, 9000000]) as told returning id\
        """);

    new Migrations(url, DatabaseRole.prepare(url)).migrate();

    assertThat(
            asked(
                url,
                "select string_agg(input_tokens || ' ' || output_tokens || ' ' || told_wrongly, ',"
                    + " ' order by input_tokens) from llm_call"))
        .isEqualTo("0 7 true, 9000000 7 false");
    assertThat(asked(url, "select relforcerowsecurity from pg_class where relname = 'llm_call'"))
        .isEqualTo("t");
  }

  @Test
  void keepsTitlesHistoryAndOrderOfConversationsOfTheNinthSchema() throws SQLException {
    DatabaseUrl url = emptyDatabase();
    migrateTo("9", url);
    asked(
        url,
        """
        with somebody as (
          insert into users (id, username, display_name, role, sign_in_method, created_at)
          values (gen_random_uuid(), 'ada', 'Ada', 'member', 'local', now()) returning id),
        talk as (
          insert into conversation (id, user_id, title, created_at, last_message_at, origin,
                                    client_key)
          select gen_random_uuid(), id, title::bytea, now(), at::timestamptz, origin, key
          from somebody,
            (values ('old', '2026-01-01Z', 'person', null), ('young', '2026-01-02Z', 'person', null),
                    ('called', '2026-01-03Z', 'program', 'k1')) as row (title, at, origin, key)
          returning id, user_id, title),
        said as (
          insert into chat_message (id, user_id, conversation_id, role, content, status, created_at)
          select gen_random_uuid(), user_id, talk.id, 'user', content::bytea, 'complete', now()
          from talk, (values (1, 'first'), (2, 'second')) as row (place, content)
          order by talk.title, place returning 1)
        select count(*) from said\
        """);

    new Migrations(url, DatabaseRole.prepare(url)).migrate();

    assertThat(
            asked(
                url,
                "select string_agg(encode(title, 'escape') || ' ' || titled_by, ', ' order by"
                    + " pinned desc, last_message_at desc) from conversation"
                    + " where not archived and hidden_at is null"))
        .isEqualTo("called words, young words, old words");
    assertThat(
            asked(
                url,
                "select string_agg(encode(content, 'escape'), ' ' order by position)"
                    + " from chat_message m join conversation c on c.id = m.conversation_id"
                    + " where c.title = 'old'"))
        .isEqualTo("first second");
    assertThat(asked(url, "select client_key from conversation where title = 'called'"))
        .isEqualTo("k1");
  }

  @Test
  void refusesASchemaThatWasChangedByHand() throws SQLException {
    DatabaseUrl url = emptyDatabase();
    DatabaseRole role = DatabaseRole.prepare(url);
    new Migrations(url, role).migrate();
    asked(url, "update flyway_schema_history set checksum = 1 returning checksum");

    assertThatThrownBy(() -> new Migrations(url, role).migrate())
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("cannot be brought up to date")
        .hasMessageContaining("checksum mismatch for migration version 1");
  }

  /** As an operator would make it: owns its database, may make roles, is no superuser. */
  private static DatabaseUrl owner(DatabaseUrl superuser) throws SQLException {
    try (Connection connection = DirectConnection.open(superuser);
        Statement statement = connection.createStatement()) {
      statement.execute("create role mosaic login createrole");
      statement.execute("create database mosaic owner mosaic");
    }
    return DatabaseUrl.parse(
        "postgres://mosaic:unasked@%s/mosaic?sslmode=disable".formatted(superuser.place()));
  }

  private static void migrateTo(String version, DatabaseUrl url) {
    Flyway.configure()
        .dataSource(url.jdbcUrl(), url.user(), url.password().reveal())
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private static DatabaseUrl emptyDatabase() {
    String name = "fresh_" + UUID.randomUUID().toString().replace("-", "");
    RealDatabase.execute("create database " + name);
    return DatabaseUrl.parse(
        "postgres://postgres:x@%s/%s".formatted(RealDatabase.URL.place(), name));
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
