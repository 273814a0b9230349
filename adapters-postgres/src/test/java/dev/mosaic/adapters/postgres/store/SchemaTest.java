package dev.mosaic.adapters.postgres.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.AuditLog;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.Accounts;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.time.HandMovedClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database itself sees to, whoever writes to it. */
class SchemaTest {
  private static final String PLANTED = "planted-7f3a9c";

  private UserId ada;

  @BeforeEach
  void adaJoins() {
    RealDatabase.empty();
    ada = People.joined(RealDatabase.bean(UserStore.class));
  }

  @Test
  void refusesAnAgentOnSomebodyElsesAccount() {
    Provider foreign = Accounts.full(People.joined(RealDatabase.bean(UserStore.class)), "foreign");
    RealDatabase.bean(ProviderStore.class).insert(foreign);
    AgentConfig rebound = new AgentConfig(ada, foreign.id(), null, List.of(), "");

    assertThatThrownBy(() -> RealDatabase.bean(AgentConfigStore.class).save(rebound))
        .hasStackTraceContaining("user_agent_config_user_id_provider_id_fkey");
  }

  @Test
  void keepsAuditEntriesAsTheyWere() {
    String target = UUID.randomUUID().toString();
    RealDatabase.bean(AuditLog.class)
        .append(
            new AuditLog.Entry(
                HandMovedClock.START, ada, null, "session.created", target, "ok", "192.0.2.1"));

    assertThat(
            RealDatabase.column(
                "select actor_id || ' ' || action || ' ' || outcome || ' ' || address from"
                    + " audit_entry where target = ? and user_id is null",
                target))
        .containsExactly(ada + " session.created ok 192.0.2.1");
    for (String change :
        List.of(
            "update audit_entry set outcome = 'forged'",
            "delete from audit_entry",
            "truncate audit_entry")) {
      assertThatThrownBy(() -> RealDatabase.execute(change))
          .hasMessageContaining("audit_entry is append-only");
    }
  }

  @Test
  void keepsNoTitleMessageOrSecretSettingInTheClear() {
    ConversationStore conversations = RealDatabase.bean(ConversationStore.class);
    ConversationId id = ConversationId.random();
    conversations.insert(Conversation.begin(id, ada, "title " + PLANTED, HandMovedClock.START));
    conversations.append(
        ada,
        List.of(
            ChatMessage.ofUser(id, "said " + PLANTED, HandMovedClock.START)
                .worked(new AnswerWork("thought " + PLANTED, List.of()))));
    RealDatabase.bean(SettingStore.class).putSecret("oidc.secret", new SecretText(PLANTED));

    assertThat(
            RealDatabase.column(
                """
                select encode(title, 'escape') from conversation
                union all select encode(content, 'escape') from chat_message
                union all select encode(work, 'escape') from chat_message
                union all select encode(decode(value, 'base64'), 'escape') from system_config\
                """))
        .hasSize(4)
        .noneMatch(value -> value.contains("planted"));
  }

  @Test
  void forgetsAPersonWithAllThatIsTheirs() {
    ConversationId id = ConversationId.random();
    ConversationStore conversations = RealDatabase.bean(ConversationStore.class);
    conversations.insert(Conversation.begin(id, ada, "Tea", HandMovedClock.START));
    conversations.append(ada, List.of(ChatMessage.ofUser(id, "Tea?", HandMovedClock.START)));
    Provider account = Accounts.full(ada, "mine");
    RealDatabase.bean(ProviderStore.class).insert(account);
    RealDatabase.bean(AgentConfigStore.class)
        .save(new AgentConfig(ada, account.id(), null, List.of(), ""));

    RealDatabase.execute("delete from users where id = ?", ada.value());

    for (String table : tablesOfPeople()) {
      assertThat(RealDatabase.column("select user_id from " + table))
          .as(table)
          .doesNotContain(ada.toString());
    }
  }

  private static List<String> tablesOfPeople() {
    List<String> tables =
        RealDatabase.column(
            """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'user_id' and table_name <> 'audit_entry'\
            """);
    assertThat(tables).hasSizeGreaterThan(8);
    return tables;
  }
}
