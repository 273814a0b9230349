package dev.mosaic.adapters.postgres.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.Accounts;
import dev.mosaic.testkit.store.Calls;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.store.Shares;
import dev.mosaic.testkit.time.HandMovedClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What somebody gets with whom an account is shared, and who can say any SQL in the application's
 * role as themselves; and what somebody gets who can write to the database and has no key.
 */
class SharedRowsTest {
  private final ShareStore shares = RealDatabase.bean(ShareStore.class);
  private UserId ada;
  private UserId bob;
  private UserId carol;
  private Provider account;
  private ProviderShare share;

  @BeforeEach
  void adaSharesWithBobAndCarol() {
    RealDatabase.empty();
    UserStore users = RealDatabase.bean(UserStore.class);
    ada = People.joined(users);
    bob = People.joined(users);
    carol = People.joined(users);
    account = Accounts.full(ada, "mine");
    RealDatabase.bean(ProviderStore.class).insert(account);
    share = Shares.with(account, bob, carol);
    shares.save(share);
    UsageStore usage = RealDatabase.bean(UsageStore.class);
    usage.append(Calls.lent(account, bob, HandMovedClock.START, 5));
    usage.append(Calls.lent(account, carol, HandMovedClock.START, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id from llm_provider",
        "select api_key from llm_provider",
        "select p.base_url from llm_provider p join provider_share s on s.provider_id = p.id",
        "select wrapped from data_key where user_id <> acting_user()",
        "select username from users where id <> acting_user()",
        "select person_id from provider_share_person where person_id <> acting_user()",
        "select person_id from provider_share_use where person_id <> acting_user()",
        "select user_id from llm_call where user_id <> acting_user()"
      })
  void showsNothingOfTheLenderNorOfTheOthers(String asked) throws SQLException {
    assertThat(as(bob, asked)).isEmpty();
    shares.save(Shares.withEveryone(account));
    assertThat(as(bob, asked)).isEmpty();
  }

  @Test
  void showsToWhomItReachesTheTermsAndTheirOwnUse() throws SQLException {
    UserId dora = People.joined(RealDatabase.bean(UserStore.class));

    assertThat(as(bob, "select name from provider_share")).containsExactly(share.name().value());
    assertThat(as(bob, "select tokens from provider_share_use")).containsExactly("5");
    assertThat(as(dora, "select name from provider_share")).isEmpty();
    assertThat(as(dora, "select tokens from provider_share_use")).isEmpty();
  }

  @Test
  void showsALenderWhatOthersUsedAndNoneOfTheirCalls() throws SQLException {
    assertThat(as(ada, "select tokens from provider_share_use order by tokens"))
        .containsExactly("5", "7");
    assertThat(as(ada, "select 1 from llm_call")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update provider_share set monthly_tokens = null, everyone = true",
        "update provider_share set user_id = acting_user()",
        "delete from provider_share",
        "delete from provider_share_person",
        "update provider_share_use set tokens = 0",
        "delete from provider_share_use"
      })
  void letsNobodyChangeWhatSomebodyElseShares(String change) throws SQLException {
    List<String> before = all();

    assertThat(
            RealDatabase.<Integer>asApplication(
                bob.toString(),
                "",
                connection -> connection.createStatement().executeUpdate(change)))
        .isZero();

    assertThat(all()).isEqualTo(before);
  }

  @Test
  void letsNobodyShareSomebodyElsesAccountWithThemselves() {
    UserId dora = People.joined(RealDatabase.bean(UserStore.class));
    String forged =
        "insert into provider_share_person (provider_id, user_id, person_id, seal)"
            + " select '%s', '%s', '%s', '\\x00'".formatted(account.id(), ada, dora);

    assertThatThrownBy(
            () ->
                RealDatabase.<Integer>asApplication(
                    dora.toString(),
                    "",
                    connection -> connection.createStatement().executeUpdate(forged)))
        .hasMessageContaining("row-level security");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "directory", "keys", "recovery", "erasure", "sharing"})
  void isKnownInNoScopeOfTheServers(String scope) throws SQLException {
    for (String table :
        List.of("provider_share", "provider_share_person", "provider_share_use", "llm_provider")) {
      assertThat(
              RealDatabase.<List<String>>asApplication(
                  "",
                  scope,
                  connection ->
                      read(connection.createStatement().executeQuery("select 1 from " + table))))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update provider_share set everyone = true",
        "update provider_share set monthly_tokens = 1",
        "update provider_share set models = '[\"b\"]'",
        "update provider_share set name = 'openai.forged00'"
      })
  void countsForNothingWhereSomethingElseChangedTheTerms(String forgery) {
    RealDatabase.execute(forgery);

    assertThat(shares.lentTo(bob)).isEmpty();
    assertThat(shares.sharedWith(bob)).isEmpty();
    assertThat(shares.find(ada, account.id())).isEmpty();
  }

  @Test
  void countsForNothingWhereSomethingElseNamedAPerson() {
    UserId dora = People.joined(RealDatabase.bean(UserStore.class));
    RealDatabase.execute(
        "insert into provider_share_person (provider_id, user_id, person_id, seal) select"
            + " provider_id, user_id, ?, seal from provider_share_person where person_id = ?",
        dora.value(),
        bob.value());

    assertThat(shares.lentTo(dora)).isEmpty();
    assertThat(shares.find(ada, account.id()).orElseThrow().people())
        .containsExactlyInAnyOrder(bob, carol);
    assertThat(shares.lentTo(bob)).hasSize(1);
  }

  @Test
  void isSharedAnewOverATermThatSomethingElseChanged() {
    RealDatabase.execute("update provider_share set everyone = true");

    shares.save(Shares.with(account, carol));

    assertThat(shares.lentTo(carol)).hasSize(1);
    assertThat(shares.lentTo(bob)).isEmpty();
  }

  @Test
  void tellsAStrangerWhoActsNothing() {
    assertThat(ActingPerson.as(carol, () -> shares.lentTo(bob))).isEmpty();
    shares.save(Shares.withEveryone(account));
    assertThat(ActingPerson.as(carol, () -> shares.lentTo(bob))).isEmpty();
    assertThat(ActingPerson.as(bob, () -> shares.lentTo(bob))).hasSize(1);
    assertThat(ActingPerson.as(bob, () -> RealDatabase.bean(ProviderStore.class).list(ada)))
        .isEmpty();
  }

  @Test
  void readsNobodyElseOnceALoanWasRead() {
    PostgresTransactions transactions = RealDatabase.bean(PostgresTransactions.class);

    assertThat(
            transactions.asOwner(
                bob,
                () -> {
                  shares.lentTo(bob);
                  return RealDatabase.bean(ForgetfulProviderRows.class).all();
                }))
        .isEmpty();
  }

  private static List<String> all() {
    return RealDatabase.column(
        "select to_jsonb(s)::text from provider_share s union all select to_jsonb(p)::text from"
            + " provider_share_person p union all select to_jsonb(u)::text from provider_share_use"
            + " u order by 1");
  }

  private static List<String> as(UserId person, String sql) throws SQLException {
    return RealDatabase.asApplication(
        person.toString(), "", connection -> read(connection.createStatement().executeQuery(sql)));
  }

  private static List<String> read(ResultSet rows) throws SQLException {
    List<String> values = new ArrayList<>();
    while (rows.next()) {
      values.add(String.valueOf(rows.getString(1)));
    }
    return values;
  }
}
