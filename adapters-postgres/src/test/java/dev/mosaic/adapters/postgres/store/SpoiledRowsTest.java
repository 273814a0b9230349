package dev.mosaic.adapters.postgres.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.chat.AnswerWork;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderStatus;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ConfigVersionStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.InvitationStore;
import dev.mosaic.ports.store.OnboardingStore;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.SettingStore;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.store.Accounts;
import dev.mosaic.testkit.store.People;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One row whose sealed bytes were spoiled, among others. */
class SpoiledRowsTest {
  private static final Instant NOW = HandMovedClock.START;

  private final ConversationStore conversations = RealDatabase.bean(ConversationStore.class);
  private final UserStore users = RealDatabase.bean(UserStore.class);
  private final ConversationId spoiled = ConversationId.random();
  private final ConversationId sound = ConversationId.random();

  private UserId ada;

  @BeforeEach
  void twoConversations() {
    RealDatabase.empty();
    ada = People.joined(users);
    conversations.insert(Conversation.begin(spoiled, ada, "Tea", NOW));
    conversations.insert(Conversation.begin(sound, ada, "Cake", NOW.minusSeconds(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "''",
        "'spoiled'",
        "substring(title from 1 for 20)",
        "set_byte(title, 40, get_byte(title, 40) # 1)"
      })
  void aTitleLeavesAllOtherConversationsReadable(String bytes) {
    RealDatabase.execute(
        "update conversation set title = (%s)::bytea where id = ?".formatted(bytes),
        spoiled.value());

    List<Conversation> listed =
        conversations
            .list(
                ada,
                ConversationSelection.listed(Conversation.Origin.PERSON),
                new PageRequest(1, 10))
            .rows();

    assertThat(listed).extracting(Conversation::title).containsExactly("", "Cake");
    assertThat(listed).extracting(Conversation::unreadable).containsExactly(true, false);
    assertThat(conversations.find(ada, spoiled).orElseThrow().unreadable()).isTrue();
    assertThat(conversations.delete(ada, spoiled)).isTrue();
  }

  @Test
  void aMessageLeavesAllOthersOfItsConversationReadable() {
    ChatMessage first = ChatMessage.ofUser(sound, "first", NOW);
    ChatMessage second = ChatMessage.ofUser(sound, "second", NOW);
    conversations.append(ada, List.of(first, second));

    RealDatabase.execute(
        "update chat_message set content = 'spoiled' where id = ?", first.id().value());

    List<ChatMessage> messages = conversations.messages(ada, sound);
    assertThat(messages).extracting(ChatMessage::content).containsExactly("", "second");
    assertThat(messages).extracting(ChatMessage::unreadable).containsExactly(true, false);
    conversations.append(ada, List.of(ChatMessage.ofUser(sound, "third", NOW)));
    assertThat(conversations.messages(ada, sound)).hasSize(3);
  }

  @Test
  void theWorkDoneForAnAnswerTakesTheAnswerNotAlong() {
    ChatMessage answer =
        ChatMessage.ofUser(sound, "Done.", NOW).worked(new AnswerWork("Hm.", List.of()));
    conversations.append(ada, List.of(answer));

    RealDatabase.execute(
        "update chat_message set work = 'spoiled' where id = ?", answer.id().value());

    assertThat(conversations.messages(ada, sound)).containsExactly(answer.worked(AnswerWork.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update llm_provider set base_url = 'nowhere'",
        "update llm_provider set display_name = ''",
        "update llm_provider set display_name = repeat('x', 200)",
        "update llm_provider set display_name = U&'\\202E\\200B'",
        "update llm_provider set models ="
            + " '[{\"id\":\"a\u202Eb\",\"name\":\"x\",\"contextWindow\":1,\"maxTokens\":1}]'",
        "update llm_provider set models ="
            + " '[{\"id\":\"\",\"name\":\"x\",\"contextWindow\":0,\"maxTokens\":0}]'",
        "update llm_provider set last_probe = jsonb_set(last_probe, '{code}', '\"unheard_of\"')",
        "update llm_provider set last_probe = jsonb_set(last_probe, '{at}', '\"yesterday\"')",
        "update llm_provider set models = '[1]'",
        "update llm_provider set models = '[{\"id\":1}, null, [], {}, \"m\"]'",
        "update llm_provider set models = '[{\"id\":\"m\",\"name\":null}]'",
        "update llm_provider set learned = '{\"m\":1}'",
        "update llm_provider set learned = '{\"m\":{\"tokenField\":\"unheard_of\"}}'",
        "update llm_provider set learned = '{\"m\":{\"refusedFields\":[null]}}'",
        "update llm_provider set last_probe = '{}'",
        "update llm_provider set last_probe = '{\"code\":7,\"models\":{}}'",
        "update users set username = 'not a name' where username = 'bob'",
        "update user_agent_config set fallback_models = '[1, null, {}]'",
        "update agent_config_version set config = '{\"fallbackModels\":1}'",
        "update agent_config_version set config = '{\"providerId\":\"no id\"}'",
        "update chat_message set notes = '{\"notices\":1}'",
        "update chat_message set notes = '{\"notices\":[{}]}'",
        "update chat_message set notes = '{\"tokens\":{\"input\":-1}}'",
        "update user_agent_config set primary_model = 'no reference'",
        "update user_agent_config set fallback_models = '[\"no reference\"]'",
        "update user_agent_config set context_limit = 1",
        "update agent_config_version set config = jsonb_set(config, '{contextLimit}', '1')",
        "update llm_call set provider_name = 'Not A Name'",
        "update invitation set email = 'no address'"
      })
  void noColumnInTheOpenKeepsAListFromBeingShown(String change) {
    RealDatabase.empty();
    Belongings bob = Belongings.of("bob");
    AgentConfig config =
        new AgentConfig(
            bob.id(),
            bob.account().id(),
            ModelRef.parse("primaryModel", "mine/b"),
            List.of(),
            "",
            20_000,
            null);
    RealDatabase.bean(AgentConfigStore.class).save(config);
    RealDatabase.bean(ConfigVersionStore.class)
        .append(config, Duration.ofMinutes(30), ConfigVersion.Origin.SAVED, NOW);

    assertThat(RealDatabase.execute(change)).isPositive();

    LocalDate day = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    assertThat(RealDatabase.bean(ProviderStore.class).list(bob.id())).hasSize(1);
    assertThat(users.list(UserStore.Query.ALL, new PageRequest(1, 10)).rows()).hasSize(2);
    assertThat(RealDatabase.bean(ShareStore.class).sharedWith(bob.id())).hasSize(1);
    assertThat(RealDatabase.bean(AgentConfigStore.class).find(bob.id())).isPresent();
    assertThat(RealDatabase.bean(ConfigVersionStore.class).list(bob.id())).isNotNull();
    assertThat(RealDatabase.bean(UsageStore.class).ofPerson(bob.id(), day, day)).isNotEmpty();
    assertThat(conversations.messages(bob.id(), bob.conversation().id())).hasSize(1);
    assertThat(RealDatabase.bean(InvitationStore.class).list(new PageRequest(1, 10)).rows())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spoiled",
        "",
        "null",
        "[]",
        "{\"steps\":7}",
        "{\"steps\":{\"breakglass\":\"odd\"}}"
      })
  void theFirstBootIsOverWhereItsProgressCannotBeRead(String value) {
    RealDatabase.execute(
        "insert into system_config (key, value) values ('onboarding.state', ?)", value);

    assertThat(RealDatabase.bean(OnboardingStore.class).load().completed()).isTrue();
  }

  @Test
  void anAccountKeepsTheModelsThatCanBeReadAndReportsThatOthersCannot() {
    ProviderStore providers = RealDatabase.bean(ProviderStore.class);
    Provider spoilt = Accounts.bare(ada, "spoilt", NOW);
    Provider whole = Accounts.bare(ada, "whole", NOW.plusSeconds(1));
    providers.insert(spoilt);
    providers.insert(whole);

    RealDatabase.execute(
        """
        update llm_provider set models = '[{"id":"good","name":"Good","contextWindow":8000,"maxTokens":800}, 7]'
        where id = ?\
        """,
        spoilt.id().value());

    List<Provider> listed = providers.list(ada);
    assertThat(listed.getLast()).isEqualTo(whole);
    assertThat(listed.getFirst().models()).extracting(Model::id).containsExactly("good");
    assertThat(listed.getFirst().status()).isEqualTo(ProviderStatus.FAILING);
    assertThat(listed.getFirst().lastProbe())
        .isNotNull()
        .extracting(ProbeReport::code)
        .isEqualTo(ProbeCode.ACCOUNT_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spoiled", "", "AQID", "$2b$12$", "not base64 !"})
  void aPasswordLeavesEverybodyElseToSignIn(String hash) {
    User bob = People.member("bob");
    User eve = People.member("eve");
    users.insertLocal(bob, People.SOME_HASH);
    users.insertLocal(eve, People.SOME_HASH);

    RealDatabase.execute(
        "update local_credential set password_hash = ? where user_id = ?", hash, bob.id().value());

    assertThat(users.findWithPassword(bob.username())).isEmpty();
    assertThat(users.findWithPassword(eve.username())).isPresent();
    assertThat(users.setPassword(bob.id(), People.SOME_HASH)).isTrue();
    assertThat(users.findWithPassword(bob.username())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AQID", "", "not base64 !"})
  void aSecretSettingIsReportedAsUnreadable(String value) {
    SettingStore settings = RealDatabase.bean(SettingStore.class);
    settings.putSecret("some.secret", new SecretText("planted"));

    RealDatabase.execute("update system_config set value = ? where key = 'some.secret'", value);

    assertThatThrownBy(() -> settings.getSecret("some.secret"))
        .isInstanceOf(SecretUnreadable.class);
    settings.putSecret("some.secret", new SecretText("again"));
    assertThat(settings.getSecret("some.secret")).contains(new SecretText("again"));
  }
}
