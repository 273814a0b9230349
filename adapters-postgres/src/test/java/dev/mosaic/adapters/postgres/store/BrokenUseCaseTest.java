package dev.mosaic.adapters.postgres.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.postgres.RealDatabase;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.agent.AgentStatus;
import dev.mosaic.domain.chat.Attachment;
import dev.mosaic.domain.chat.AttachmentId;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.chat.ConversationTitle;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.SearchText;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.llm.LlmCall;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.push.PushSubscription;
import dev.mosaic.domain.push.PushSubscriptionId;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.user.Preferences;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ActingPerson;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.AttachmentStore;
import dev.mosaic.ports.store.ChatSettingsStore;
import dev.mosaic.ports.store.ConfigVersionStore;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.PersonalTokenStore;
import dev.mosaic.ports.store.PreferenceStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.PushSubscriptionStore;
import dev.mosaic.ports.store.QueuedMessageStore;
import dev.mosaic.ports.store.SessionStore;
import dev.mosaic.ports.store.ShareStore;
import dev.mosaic.ports.store.TurnStore;
import dev.mosaic.ports.store.UsageStore;
import dev.mosaic.testkit.push.PushSubscriptions;
import dev.mosaic.testkit.store.Accounts;
import dev.mosaic.testkit.store.Calls;
import dev.mosaic.testkit.store.Shares;
import dev.mosaic.testkit.time.HandMovedClock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A use case that asks for somebody else's things, while Ada acts. A store method that is added is
 * tried here by itself, unless it is one that works across people and is named below.
 */
class BrokenUseCaseTest {
  private static final Instant NOW = HandMovedClock.START;
  private static final List<Class<?>> STORES =
      List.of(
          ProviderStore.class,
          ShareStore.class,
          ConversationStore.class,
          TurnStore.class,
          QueuedMessageStore.class,
          AttachmentStore.class,
          ChatSettingsStore.class,
          PreferenceStore.class,
          PushSubscriptionStore.class,
          AgentConfigStore.class,
          ConfigVersionStore.class,
          UsageStore.class,
          AgentStore.class,
          SessionStore.class,
          PersonalTokenStore.class);
  private static final Set<String> ACROSS_PEOPLE =
      Set.of(
          "ConversationStore.interruptStreaming(Set)",
          "ConversationStore.eraseHiddenBefore(Instant)",
          "QueuedMessageStore.places()",
          "AttachmentStore.eraseLooseBefore(Instant)",
          "TurnStore.unended()",
          "TurnStore.forgetEndedBefore(Instant)",
          "UsageStore.byDay(LocalDate, LocalDate)",
          "UsageStore.byPerson(LocalDate, LocalDate)",
          "UsageStore.deleteBefore(Instant)",
          "AgentStore.all()",
          "AgentStore.list(Query, PageRequest)",
          "AgentStore.findSystem(AgentId)",
          "SessionStore.insert(Session)",
          "SessionStore.findByAccess(List, Instant)",
          "SessionStore.findByRefresh(List, Instant)",
          "SessionStore.find(SessionId, Instant)",
          "SessionStore.rotate(TokenHash, Session, Instant)",
          "SessionStore.findUsedRefresh(List)",
          "SessionStore.delete(SessionId)",
          "SessionStore.deleteAllOf(UserId)",
          "SessionStore.deleteExpired(Instant)",
          "UsageStore.releaseAll()",
          "PersonalTokenStore.findByHash(List, Instant)",
          "PersonalTokenStore.noteUse(PersonalTokenId, TokenHash, Instant)",
          "PersonalTokenStore.deleteAllOf(UserId)");

  private Belongings ada;
  private Belongings bob;

  static Stream<Method> ownersMethods() {
    return STORES.stream()
        .flatMap(store -> Arrays.stream(store.getDeclaredMethods()))
        .filter(method -> !ACROSS_PEOPLE.contains(signature(method)));
  }

  @BeforeEach
  void twoPeople() {
    RealDatabase.empty();
    ada = Belongings.of("ada");
    bob = Belongings.of("bob");
  }

  @ParameterizedTest
  @MethodSource("ownersMethods")
  void getsAndChangesNothing(Method method) {
    List<String> before = Tables.rowsOf(bob.id());

    Object answer = askAs(ada.id(), method);

    assertThat(saysSomething(answer)).as("%s of %s", answer, signature(method)).isFalse();
    assertThat(Tables.rowsOf(bob.id())).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("ownersMethods")
  void wouldGetOrChangeSomethingIfBobActed(Method method) {
    List<String> before = Tables.rowsOf(bob.id());

    Object answer = askAs(bob.id(), method);

    assertThat(saysSomething(answer) || !Tables.rowsOf(bob.id()).equals(before)).isTrue();
  }

  private @Nullable Object askAs(UserId acting, Method method) {
    Object store = RealDatabase.bean(method.getDeclaringClass());
    Object[] arguments =
        Arrays.stream(method.getParameterTypes()).map(type -> ofBob(method, type)).toArray();
    return ActingPerson.as(acting, () -> Optional.ofNullable(ask(store, method, arguments)))
        .orElse(null);
  }

  private static @Nullable Object ask(Object store, Method method, Object... arguments) {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException refused) {
      assertThat(refused).hasStackTraceContaining("row-level security");
      return null;
    } catch (IllegalAccessException impossible) {
      throw new LinkageError("a store's methods are public", impossible);
    }
  }

  private static Provider lentTo(Belongings person) {
    return RealDatabase.bean(ProviderStore.class).list(person.friend().id()).getFirst();
  }

  private Object ofBob(Method method, Class<?> type) {
    UserId id = bob.id();
    ChatMessage said = ChatMessage.ofUser(bob.conversation().id(), "forged", NOW);
    boolean adds = method.getName().equals("insert");
    TurnId turn = TurnId.of(bob.message().id());
    TurnId queued = Belongings.queuedIn(bob.conversation().id());
    NumberedEvent happened = new NumberedEvent(3_000_000, new TurnEvent.Text(turn, 0, "forged"));
    AttachmentId loose = Belongings.looseOf(id);
    Object listed =
        of(method, AttachmentStore.class) ? loose : of(method, TurnStore.class) ? happened : said;
    Map<Class<?>, Object> values =
        Map.ofEntries(
            Map.entry(UserId.class, id),
            Map.entry(Instant.class, NOW),
            Map.entry(Duration.class, Duration.ofMinutes(7)),
            Map.entry(PageRequest.class, new PageRequest(1, 100)),
            Map.entry(
                ProviderId.class,
                method.getName().equals("tokensUsed") ? lentTo(bob).id() : bob.account().id()),
            Map.entry(YearMonth.class, YearMonth.from(NOW.atZone(ZoneOffset.UTC))),
            Map.entry(ProviderShare.class, Shares.withEveryone(bob.account())),
            Map.entry(
                Provider.class,
                adds ? Accounts.full(id, "forged") : Accounts.renamed(bob.account(), "forged")),
            Map.entry(ModelFacts.class, ModelFacts.NONE.refusing("forged")),
            Map.entry(AgentConfig.class, AgentConfig.empty(id)),
            Map.entry(ConfigVersion.Origin.class, ConfigVersion.Origin.RETURNED),
            Map.entry(ConfigVersion.Result.class, ConfigVersion.Result.REFUSED),
            Map.entry(int.class, 1),
            Map.entry(String.class, "forged"),
            Map.entry(
                LlmCall.class, Calls.answered(id, NOW, "forged", new TokenUsage(9, 9, 9, 9, true))),
            Map.entry(LocalDate.class, LocalDate.ofInstant(NOW, ZoneOffset.UTC)),
            Map.entry(Long.class, 7L),
            Map.entry(long.class, 1_000_000L),
            // The one his belongings have.
            Map.entry(UUID.class, id.value()),
            Map.entry(AgentId.class, bob.agent().id()),
            Map.entry(AgentRecord.class, bob.agent().withStatus(AgentStatus.RUNNING)),
            Map.entry(ConversationId.class, bob.conversation().id()),
            Map.entry(
                Conversation.class, Conversation.begin(ConversationId.random(), id, "forged", NOW)),
            Map.entry(
                ConversationSelection.class,
                new ConversationSelection(
                    Conversation.Origin.PERSON, ConversationSelection.Filed.ANYWHERE)),
            Map.entry(SearchText.class, SearchText.parse(bob.conversation().title()).orElseThrow()),
            Map.entry(
                UnaryOperator.class,
                (UnaryOperator<Conversation>)
                    found -> found.renamed(new ConversationTitle("forged"))),
            Map.entry(
                ConversationKey.class,
                method.getName().equals("insert")
                    ? ConversationKey.of(id, "chat", "forged")
                    : Belongings.keyOf(id)),
            Map.entry(List.class, List.of(listed)),
            Map.entry(
                QueuedMessage.class,
                new QueuedMessage(
                    method.getName().equals("add") ? turn : queued,
                    id,
                    bob.conversation().id(),
                    MessageId.random(),
                    "forged",
                    NOW)),
            Map.entry(AttachmentId.class, loose),
            Map.entry(Attachment.class, Belongings.attachment(AttachmentId.random(), id, "forged")),
            Map.entry(byte[].class, new byte[] {9}),
            Map.entry(MessageId.class, bob.message().id()),
            Map.entry(ChatSettings.class, new ChatSettings(true)),
            Map.entry(Preferences.class, Preferences.LIKE_THE_BROWSER),
            Map.entry(PushSubscription.class, PushSubscriptions.of(id, bob.session().id(), 7)),
            Map.entry(PushSubscriptionId.class, Belongings.browserOf(id, bob.session()).id()),
            Map.entry(TurnId.class, of(method, QueuedMessageStore.class) ? queued : turn),
            Map.entry(ClientTurnId.class, Belongings.turnOf(id)),
            Map.entry(
                TurnRecord.class,
                new TurnRecord(
                    new TurnId(UUID.randomUUID()), id, bob.conversation().id(), null, false, NOW)),
            Map.entry(
                ChatMessage.class,
                bob.message().ended("forged", ChatMessage.Status.COMPLETE, null)),
            Map.entry(
                SessionId.class,
                method.getName().equals("deleteOthers") ? SessionId.random() : bob.session().id()),
            Map.entry(SealedSecret.class, new SealedSecret(new byte[] {9})),
            Map.entry(PersonalTokenId.class, bob.token().id()),
            Map.entry(
                PersonalToken.class,
                new PersonalToken(
                    PersonalTokenId.random(),
                    id,
                    "forged",
                    TokenScope.FULL,
                    NOW,
                    NOW.plusSeconds(60),
                    null)),
            Map.entry(TokenHash.class, new TokenHash("k1:" + UUID.randomUUID())));
    return Optional.ofNullable(values.get(type))
        .orElseThrow(() -> new AssertionError("give a value of " + type + " here"));
  }

  private static boolean of(Method method, Class<?> store) {
    return method.getDeclaringClass().equals(store);
  }

  private static boolean saysSomething(@Nullable Object answer) {
    return switch (answer) {
      case null -> false;
      case Optional<?> found -> found.isPresent();
      case List<?> rows -> !rows.isEmpty();
      case Map<?, ?> found -> !found.isEmpty();
      case OptionalLong found -> found.isPresent();
      case Long sum -> sum != 0;
      case Page<?> page -> page.total() > 0 || !page.rows().isEmpty();
      case Boolean done -> done;
      default -> true;
    };
  }

  private static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(
            Collectors.joining(
                ", ",
                method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(",
                ")"));
  }
}
