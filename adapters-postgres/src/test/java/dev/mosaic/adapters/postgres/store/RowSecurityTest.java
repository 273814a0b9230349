package dev.mosaic.adapters.postgres.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the database lets the application's role see and do, whatever it is asked. A table that gets
 * a `user_id` comes in by itself, and fails here until it has its policies.
 */
class RowSecurityTest {
  private static final String NOBODY = "";
  private static final String NOT_ALLOWED = "42501";

  private static Belongings ada;
  private static Belongings bob;

  @BeforeAll
  static void twoPeople() {
    RealDatabase.empty();
    ada = Belongings.of("ada");
    bob = Belongings.of("bob");
  }

  static List<String> tables() {
    return Tables.ofPeople();
  }

  @Test
  void securesEveryTableOfPeople() {
    assertThat(Tables.secured())
        .containsAll(Tables.ofPeople())
        .contains("users", "invitation", "system_container");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void showsNobodysRowsToSomebodyElse(String table) throws SQLException {
    assertThat(RealDatabase.column("select user_id from " + table)).contains(id(ada), id(bob));

    List<String> seen = seen(id(ada), NOBODY, "select distinct user_id from " + table);

    // The terms on which others share are theirs, and shown to whom they reach; see SharedRowsTest.
    List<String> may =
        table.startsWith("provider_share")
            ? List.of(id(ada), ada.friend().id().toString())
            : List.of(id(ada));
    assertThat(seen).isSubsetOf(may);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void takesNoRowInSomebodyElsesName(String table) throws SQLException {
    String columns = Tables.columns(table);
    String foreign =
        RealDatabase.column(
                "select to_jsonb(t) from %s t where user_id = ?".formatted(table), bob.id().value())
            .getFirst();

    assertRefused(
        () ->
            changed(
                id(ada),
                "insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, ?::jsonb)"
                    .formatted(table, columns),
                foreign));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void changesAndRemovesNobodyElsesRows(String table) throws SQLException {
    for (String change :
        List.of(
            "update %s set user_id = user_id where user_id = ?::uuid",
            "delete from %s where user_id = ?::uuid")) {
      assertNothingChanged(() -> changed(id(ada), change.formatted(table), id(bob)));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void givesNoRowAway(String table) throws SQLException {
    assertNothingChanged(
        () -> changed(id(ada), "update %s set user_id = ?::uuid".formatted(table), id(bob)));
  }

  @Test
  void showsNothingAtAllToNobody() throws SQLException {
    for (String table : Tables.secured()) {
      assertThat(seen(NOBODY, NOBODY, "select 1 from " + table)).as(table).isEmpty();
      assertThat(seen(NOBODY, "unknown", "select 1 from " + table)).as(table).isEmpty();
      assertThat(seen(UUID.randomUUID().toString(), NOBODY, "select 1 from " + table))
          .as(table)
          .isEmpty();
    }
  }

  @Test
  void showsAPersonThemselvesAloneAmongPeople() throws SQLException {
    assertThat(seen(id(ada), NOBODY, "select id from users")).containsExactly(id(ada));
    assertThat(seen(id(ada), NOBODY, "select 1 from invitation")).isEmpty();
    assertNothingChanged(() -> changed(id(ada), "update users set role = 'admin'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "llm_provider",
        "user_agent_config",
        "agent_config_version",
        "usage_limit",
        "provider_share",
        "provider_share_person",
        "provider_share_use",
        "conversation",
        "chat_message",
        "chat_setting",
        "account_preference",
        "push_subscription",
        "queued_message",
        "turn_event",
        "data_key"
      })
  void keepsWhatIsPrivateFromEveryScopeButItsOwn(String table) throws SQLException {
    for (String scope : List.of("server", "directory")) {
      assertThat(seen(NOBODY, scope, "select 1 from %s where user_id is not null".formatted(table)))
          .as(scope)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user_identity",
        "breakglass_user",
        "local_credential",
        "session",
        "session_used_refresh",
        "personal_token",
        "user_container",
        "system_container"
      })
  void keepsWaysInFromTheDirectory(String table) throws SQLException {
    assertThat(seen(NOBODY, "directory", "select 1 from " + table)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"update llm_call set input_tokens = 0", "delete from llm_call"})
  void letsNobodyTakeBackWhatTheyUsed(String change) throws SQLException {
    assertThat(seen(id(ada), NOBODY, "select 1 from llm_call")).isNotEmpty();

    assertNothingChanged(() -> changed(id(ada), change));
  }

  @Test
  void letsTheDirectorySumUpUseAndChangeNone() throws SQLException {
    assertThat(seen(NOBODY, "directory", "select user_id from llm_call"))
        .contains(id(ada), id(bob));

    assertThat(done("directory", "delete from llm_call")).isZero();
    assertThat(done("directory", "update llm_call set input_tokens = 0")).isZero();
    assertThat(done("server", "update llm_call set input_tokens = 0")).isZero();
    assertThat(done("server", "delete from llm_call")).isPositive();
  }

  @Test
  void letsTheServerEraseAttachmentsThatNoMessageHasAndNoOthers() throws SQLException {
    assertThat(seen(NOBODY, "directory", "select 1 from chat_attachment")).isEmpty();
    assertThat(seen(NOBODY, "server", "select message_id from chat_attachment"))
        .containsExactly("null", "null");
    assertThat(done("server", "update chat_attachment set message_id = null")).isZero();

    assertThat(seen(id(ada), NOBODY, "select 1 from chat_attachment")).hasSize(2);
    assertThat(done("server", "delete from chat_attachment")).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keys", "recovery"})
  void keepsWhatPeopleSayFromTheServersChores(String scope) throws SQLException {
    for (String table :
        List.of(
            "llm_provider",
            "conversation",
            "chat_message",
            "turn",
            "turn_event",
            "queued_message",
            "chat_attachment",
            "users",
            "llm_call")) {
      assertThat(seen(NOBODY, scope, "select 1 from " + table)).as(table).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"update audit_entry set outcome = 'forged'", "delete from audit_entry"})
  void changesNoAuditEntryInAnyScope(String change) {
    assertRefused(() -> changed(id(ada), change));
  }

  @Test
  void readsNothingOfTheMigrations() {
    assertRefused(() -> seen(id(ada), NOBODY, "select 1 from flyway_schema_history"));
  }

  @Test
  void worksInARoleThatOwnsNothingAndCannotBeLeft() throws SQLException {
    String role = RealDatabase.ROLE.name().orElseThrow();

    List<String> afterLeaving =
        RealDatabase.asApplication(
            NOBODY,
            NOBODY,
            connection -> {
              connection.createStatement().execute("reset role");
              return first(connection, "select current_user");
            });

    assertThat(afterLeaving).containsExactly(role);
    assertThat(
            RealDatabase.column(
                "select rolsuper or rolbypassrls or rolcanlogin or rolcreaterole from pg_roles"
                    + " where rolname = ?",
                role))
        .containsExactly("f");
    assertThat(
            RealDatabase.column(
                "select relname from pg_class where pg_get_userbyid(relowner) = ?", role))
        .isEmpty();
  }

  private static String id(Belongings owner) {
    return owner.id().toString();
  }

  private static List<String> seen(String user, String scope, String sql) throws SQLException {
    return RealDatabase.asApplication(user, scope, connection -> first(connection, sql));
  }

  private static List<String> first(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    }
  }

  private static int changed(String user, String sql, String... parameters) throws SQLException {
    return RealDatabase.asApplication(
        user,
        NOBODY,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
              statement.setString(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
          }
        });
  }

  private static int done(String scope, String sql) throws SQLException {
    return RealDatabase.asApplication(
        NOBODY, scope, connection -> connection.createStatement().executeUpdate(sql));
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SQLException.class,
            refusal -> assertThat(refusal.getSQLState()).isEqualTo(NOT_ALLOWED));
  }

  private static void assertNothingChanged(Change change) throws SQLException {
    int rows;
    try {
      rows = change.run();
    } catch (SQLException refusal) {
      assertThat(refusal.getSQLState()).isEqualTo(NOT_ALLOWED);
      return;
    }
    assertThat(rows).isZero();
  }

  private interface Change {
    int run() throws SQLException;
  }
}
