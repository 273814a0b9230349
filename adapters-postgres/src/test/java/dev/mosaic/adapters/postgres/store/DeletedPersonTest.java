package dev.mosaic.adapters.postgres.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.user.Invitation;
import dev.mosaic.domain.user.PasswordReset;
import dev.mosaic.domain.user.Preferences;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretVault;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.ChatSettingsStore;
import dev.mosaic.ports.store.ConfigVersionStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.ErasureStore;
import dev.mosaic.ports.store.ErasureStore.Erasure;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.PasswordResetStore;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.PreferenceStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.PushSubscriptionStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.TurnStore;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.Accounts;
import dev.mosaic.testkit.store.Calls;
import dev.mosaic.testkit.store.Invitations;
import dev.mosaic.testkit.store.Shares;
import dev.mosaic.testkit.time.HandMovedClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the whole database says of somebody who was deleted, as its superuser sees it. */
class DeletedPersonTest {
  private static final Instant NOW = HandMovedClock.START;

  private String name;
  private Belongings ada;
  private Belongings bob;

  @BeforeEach
  void adaIsDeletedAndBobIsNot() {
    RealDatabase.empty();
    // The audit log is never empty, so a name of its own.
    name = "ada" + UUID.randomUUID().toString().replace("-", "");
    ada = Belongings.of(name);
    bob = Belongings.of("bob");
    cameByAnInvitation("first-" + name + "@example.org");
  }

  @Test
  void namesThemNowhereAndKeepsTheNeighboursRows() {
    List<String> before = Tables.rowsOf(bob.id());
    assertThat(rowsNaming(name)).hasSizeGreaterThan(5);
    assertThat(tablesWith(ada.id())).hasSizeGreaterThan(15);

    erase();

    assertThat(rowsNaming(name)).isEmpty();
    assertThat(tablesWith(ada.id())).containsExactlyInAnyOrder("audit_entry", "erasure");
    assertThat(Tables.rowsOf(bob.id())).isEqualTo(before);
  }

  @Test
  void takesNothingBackFromWhatWasStillUnderWay() {
    erase();

    for (ThrowingCallable late : lateWrites()) {
      Throwable refusal = catchThrowable(late);
      assertThat(refusal == null || refusal instanceof RuntimeException).isTrue();
    }

    assertThat(tablesWith(ada.id())).containsExactlyInAnyOrder("audit_entry", "erasure");
    assertThat(rowsNaming(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set target = 'forged'",
        "update audit_entry set target = 'deleted', outcome = 'forged'",
        "update audit_entry set address = '192.0.2.9'"
      })
  void letsNobodySayAnythingElseOfThem(String change) {
    assertThatThrownBy(() -> inErasure(change)).hasMessageMatching("(?s).*(append-only|denied).*");
  }

  @Test
  void forgetsInAuditEntriesWhileDeletingOnly() throws SQLException {
    String forgetting = "update audit_entry set target = 'deleted', address = null";

    assertThat(inErasure(forgetting)).isPositive();
    assertThatThrownBy(() -> RealDatabase.execute(forgetting)).hasMessageContaining("append-only");
    assertThat(
            RealDatabase.<Integer>asApplication(
                ada.id().toString(), "", connection -> updated(connection, forgetting)))
        .isZero();
  }

  @Test
  void finishesNoDeletionThatSomethingElseWrote() {
    RealDatabase.execute(
        "insert into erasure (person_id, agent_id, begun_at, seal) values (?, ?, now(), '\\x00')",
        bob.id().value(),
        bob.agent().id().value());

    assertThat(RealDatabase.bean(ErasureStore.class).unfinished())
        .extracting(Erasure::person)
        .doesNotContain(bob.id());
  }

  private void cameByAnInvitation(String address) {
    InvitationStore invitations = RealDatabase.bean(InvitationStore.class);
    Invitation invitation = Invitations.open(address, bob.id(), NOW);
    invitations.insert(invitation, Belongings.someHash());
    assertThat(invitations.accept(invitation.id(), ada.id(), NOW)).isTrue();
    RealDatabase.bean(AuditLog.class)
        .append(new AuditLog.Entry(NOW, bob.id(), null, "invitation.created", address, "ok", null));
  }

  private void erase() {
    ErasureStore erasures = RealDatabase.bean(ErasureStore.class);
    Erasure erasure = new Erasure(ada.id(), ada.agent().id(), NOW);
    erasures.begin(erasure);
    assertThat(erasures.erase(erasure)).isPresent();
  }

  private List<ThrowingCallable> lateWrites() {
    UserId id = ada.id();
    ConversationId talk = ConversationId.random();
    List<ThrowingCallable> writes = new ArrayList<>();
    ConversationStore conversations = RealDatabase.bean(ConversationStore.class);
    writes.add(() -> conversations.insert(Conversation.begin(talk, id, name, NOW)));
    writes.add(
        () ->
            conversations.append(
                id, List.of(ChatMessage.ofUser(ada.conversation().id(), name, NOW))));
    writes.add(() -> conversations.update(id, ada.message()));
    writes.add(
        () ->
            RealDatabase.bean(TurnStore.class)
                .begin(
                    new TurnRecord(
                        new TurnId(UUID.randomUUID()),
                        id,
                        ada.conversation().id(),
                        null,
                        false,
                        NOW)));
    writes.add(
        () ->
            RealDatabase.bean(UsageStore.class)
                .append(Calls.answered(id, NOW, name, new TokenUsage(1, 1, 0, 0, false))));
    writes.add(() -> RealDatabase.bean(UsageStore.class).setLimit(id, 1L));
    writes.add(
        () ->
            RealDatabase.bean(AgentStore.class)
                .findOrInsert(AgentRecord.fresh(AgentId.ofUser(UUID.randomUUID()), id)));
    writes.add(() -> RealDatabase.bean(AgentStore.class).update(ada.agent()));
    writes.add(() -> RealDatabase.bean(ProviderStore.class).insert(Accounts.full(id, "late")));
    Provider lent = RealDatabase.bean(ProviderStore.class).list(ada.friend().id()).getFirst();
    writes.add(() -> RealDatabase.bean(ShareStore.class).save(Shares.with(lent, id)));
    writes.add(() -> RealDatabase.bean(ShareStore.class).save(Shares.withEveryone(ada.account())));
    writes.add(() -> RealDatabase.bean(UsageStore.class).append(Calls.lent(lent, id, NOW, 1)));
    writes.add(
        () ->
            RealDatabase.bean(UsageStore.class)
                .append(Calls.lent(ada.account(), ada.friend().id(), NOW, 1)));
    writes.add(() -> RealDatabase.bean(AgentConfigStore.class).save(AgentConfig.empty(id)));
    writes.add(
        () ->
            RealDatabase.bean(ConfigVersionStore.class)
                .append(
                    AgentConfig.empty(id), Duration.ofMinutes(1), ConfigVersion.Origin.SAVED, NOW));
    writes.add(() -> RealDatabase.bean(ChatSettingsStore.class).save(id, new ChatSettings(true)));
    writes.add(
        () -> RealDatabase.bean(PreferenceStore.class).save(id, Preferences.LIKE_THE_BROWSER));
    writes.add(() -> RealDatabase.bean(SessionStore.class).insert(ada.session()));
    writes.add(
        () ->
            RealDatabase.bean(PushSubscriptionStore.class)
                .save(Belongings.browserOf(id, ada.session())));
    writes.add(
        () ->
            RealDatabase.bean(PersonalTokenStore.class).insert(ada.token(), Belongings.someHash()));
    writes.add(
        () ->
            RealDatabase.bean(PasswordResetStore.class)
                .put(new PasswordReset(id, id, NOW, NOW.plusSeconds(9)), Belongings.someHash()));
    writes.add(() -> RealDatabase.bean(UserStore.class).update(ada.person()));
    writes.add(() -> RealDatabase.bean(UserStore.class).noteSignIn(id, NOW));
    writes.add(
        () ->
            RealDatabase.bean(SecretVault.class)
                .seal(SecretPlace.ofUser("llm_provider", "api_key", id, "1"), new SecretText("x")));
    writes.add(
        () ->
            RealDatabase.bean(AuditLog.class)
                .append(new AuditLog.Entry(NOW, id, id, "agent.stopped", name, "ok", "192.0.2.1")));
    return writes;
  }

  /** Tables in which a row has somebody's id, in whatever column. */
  private static List<String> tablesWith(UserId person) {
    return tables().filter(table -> !rows(table, person.toString()).isEmpty()).toList();
  }

  /** Rows of all tables that say a word. */
  private static List<String> rowsNaming(String word) {
    return tables().flatMap(table -> rows(table, word).stream()).toList();
  }

  private static List<String> rows(String table, String word) {
    return RealDatabase.column(
        "select to_jsonb(t)::text from %s t where to_jsonb(t)::text like ?".formatted(table),
        "%" + word + "%");
  }

  private static Stream<String> tables() {
    return RealDatabase.column(
        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind ="
            + " 'r'")
        .stream();
  }

  private static int inErasure(String change) throws SQLException {
    return RealDatabase.asApplication("", "erasure", connection -> updated(connection, change));
  }

  private static int updated(Connection connection, String change) throws SQLException {
    return connection.createStatement().executeUpdate(change);
  }
}
