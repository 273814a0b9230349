package dev.mosaic.adapters.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.adapters.postgres.wiring.DatabaseHealth;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.Accounts;
import dev.mosaic.testkit.store.ConcurrentCalls;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.time.HandMovedClock;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DatabaseRoleTest {
  private final String name = "m" + UUID.randomUUID().toString().replace("-", "");
  private final DatabaseUrl url =
      DatabaseUrl.parse(
          "postgres://%1$s:unasked@%2$s/%1$s?sslmode=disable"
              .formatted(name, RealDatabase.URL.place()));

  @Test
  void isMadeByAnOwnerWhoMayMakeRoles() throws SQLException {
    createOwner("createrole");

    DatabaseRole role = DatabaseRole.prepare(url);

    assertThat(role.missing()).isEmpty();
    assertThat(role.name().orElseThrow()).matches("mosaic_app_\\d+");
    assertThat(DatabaseRole.prepare(url).name()).isEqualTo(role.name());
    assertThat(asked(url.inRole(role.name().orElseThrow()), "select current_user"))
        .isEqualTo(role.name().orElseThrow());
  }

  @Test
  void isOnePerDatabase() {
    createOwner("superuser");

    assertThat(DatabaseRole.prepare(url).name()).isPresent().isNotEqualTo(RealDatabase.ROLE.name());
  }

  @Test
  void isMadeOnceByManyAtOnce() {
    createOwner("createrole");

    List<DatabaseRole> roles = ConcurrentCalls.call(8, i -> DatabaseRole.prepare(url));

    assertThat(roles).extracting(DatabaseRole::missing).allMatch(missing -> missing.isEmpty());
    assertThat(roles).extracting(DatabaseRole::name).containsOnly(roles.getFirst().name());
  }

  @Test
  void showsAnOwnerWhoMayNotMakeRolesWhatToRunAndWorksAfterwards() {
    createOwner("nocreaterole");

    DatabaseRole role = DatabaseRole.prepare(url);

    assertThat(role.name()).isEmpty();
    String sentence = role.missing().orElseThrow();
    assertThat(sentence)
        .matches(".*start Mosaic again: create role (\\w+) nologin; grant \\1 to " + name + ";");
    RealDatabase.execute(statements(sentence));
    assertThat(DatabaseRole.prepare(url).missing()).isEmpty();
    assertThat(DatabaseRole.prepare(url).name()).isPresent();
  }

  @Test
  void reportsAMembershipThatIsMissingAlone() {
    createOwner("nocreaterole");
    String missing = DatabaseRole.prepare(url).missing().orElseThrow();
    RealDatabase.execute(statements(missing).split(";")[0]);

    assertThat(DatabaseRole.prepare(url).missing().orElseThrow())
        .doesNotContain("create role")
        .endsWith(" to " + name + ";");
  }

  @Test
  void refusesARoleThatRowLevelSecurityDoesNotHold() {
    createOwner("createrole");
    String role = DatabaseRole.prepare(url).name().orElseThrow();
    RealDatabase.execute("alter role " + role + " bypassrls");

    assertThat(DatabaseRole.prepare(url).name()).isEmpty();

    String sentence = DatabaseRole.prepare(url).missing().orElseThrow();
    RealDatabase.execute(statements(sentence));
    assertThat(DatabaseRole.prepare(url).name()).contains(role);
  }

  @Test
  void anOwnerAloneIsHeldByThePoliciesButTheWallIsSaidToBeDown() throws SQLException {
    createOwner("nocreaterole");
    DatabaseRole none = DatabaseRole.prepare(url);
    new Migrations(url, none).migrate();

    try (ApplicationContext context = assembled(none)) {
      User ada = People.member("ada");
      assertThat(context.getBean(UserStore.class).insert(ada)).isTrue();
      context.getBean(ProviderStore.class).insert(Accounts.full(ada.id(), "mine"));
      assertThat(context.getBean(ProviderStore.class).list(ada.id())).hasSize(1);

      assertThat(context.getBean(DatabaseHealth.class).answers()).isTrue();
      assertThat(context.getBean(DatabaseHealth.class).secondWallStands()).isFalse();
    }
    assertThat(asked(url, "select count(*) from llm_provider")).isEqualTo("0");
  }

  @Test
  void aRoleThatComesLaterTakesOverWhatTheOwnerBegan() throws SQLException {
    createOwner("nocreaterole");
    DatabaseRole none = DatabaseRole.prepare(url);
    new Migrations(url, none).migrate();
    String sentence = none.missing().orElseThrow();
    RealDatabase.execute(statements(sentence));
    DatabaseRole role = DatabaseRole.prepare(url);

    new Migrations(url, role).migrate();

    try (ApplicationContext context = assembled(role)) {
      assertThat(context.getBean(UserStore.class).insert(People.member("ada"))).isTrue();
      assertThat(context.getBean(DatabaseHealth.class).secondWallStands()).isTrue();
    }
  }

  @Test
  void saysThatTheDatabaseStoppedAnswering() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      int port = silent.getLocalPort();
      silent.close();
      DatabaseUrl gone = DatabaseUrl.parse("postgres://u:planted@127.0.0.1:" + port + "/d");

      assertThatThrownBy(() -> DatabaseRole.prepare(gone))
          .isInstanceOf(DatabaseUnusable.class)
          .hasMessage("The database at 127.0.0.1:%d stopped answering.", port);
    }
  }

  private void createOwner(String attribute) {
    RealDatabase.execute("create role %s login %s".formatted(name, attribute));
    RealDatabase.execute("create database %1$s owner %1$s".formatted(name));
  }

  private static String statements(String sentence) {
    return sentence.substring(sentence.indexOf(": ") + 2);
  }

  private ApplicationContext assembled(DatabaseRole role) {
    return ApplicationContext.builder()
        .properties(DatasourceProperties.of(url, role))
        .singletons(RealDatabase.RING, HandMovedClock.started())
        .start();
  }

  private static String asked(DatabaseUrl url, String sql) throws SQLException {
    try (Connection connection = DirectConnection.open(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
