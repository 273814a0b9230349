package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.application.World;
import dev.mosaic.application.chat.log.EventFeed;
import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.application.provider.ChangeProvider;
import dev.mosaic.application.provider.KeyChange;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ChatSettings;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.Conversation.TitledBy;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationTitle;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.llm.CallEnd;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorCall.Wanted.PlainText;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.testkit.agent.ReplyScript;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitleConversationTest {
  private static final String MODEL = "scripted-small";
  private static final ConversationTitle NAME = new ConversationTitle("My own name");

  private final World world = new World();
  private final Caller bob = world.equipped("bob");
  private final EventLogs logs = new EventLogs(world.stores.turns(), world.clock);

  @Test
  void callsAConversationAsThePersonsOwnModelSuggests() throws Exception {
    world.vendor.says(MODEL, "\"A trip to Rome.\"");
    Turn turn = answered("Where shall I go?", "To Rome, I should say.");

    try (EventFeed.Backlog following = follow(turn)) {
      assertThat(titled(turn)).isTrue();

      NumberedEvent told = following.feed().next(Duration.ofSeconds(1)).orElseThrow();
      assertThat(told.event())
          .isEqualTo(
              new TurnEvent.Titled(
                  TurnId.of(turn.message()), new ConversationTitle("A trip to Rome")));
    }
    assertThat(found(turn).title()).isEqualTo("A trip to Rome");
    assertThat(found(turn).titledBy()).isEqualTo(TitledBy.MODEL);
  }

  @Test
  void asksOnceForLittleAndWritesDownWhatItCost() throws Exception {
    world.vendor.says(MODEL, "A trip to Rome");
    Turn turn = answered("Where shall I go? " + "🙂".repeat(2_000), "To Rome.\uD83D");

    titled(turn);

    assertThat(world.vendor.calls()).hasSize(1);
    VendorCall call = world.vendor.calls().getFirst();
    PlainText wanted = (PlainText) call.wanted();
    assertThat(call.api()).isEqualTo(ApiType.OPENAI_COMPLETIONS);
    assertThat(call.model()).isEqualTo(MODEL);
    assertThat(call.apiKey()).isEqualTo(new SecretText("sk-planted-key-0001"));
    assertThat(call.firstToken()).isEqualTo(Duration.ofSeconds(30));
    assertThat(wanted.longest()).isEqualTo(2_000);
    assertThat(wanted.instruction()).contains(ScriptedVendor.WISH_FOR_A_TITLE, "six words");
    assertThat(wanted.text())
        .contains("Where shall I go? 🙂", "🙂…\n", "To Rome.")
        .doesNotContain("\uD83D\n");
    assertThat(wanted.text().codePointCount(0, wanted.text().length())).isLessThan(1_100);
    assertThat(world.stores.usage().calls())
        .singleElement()
        .satisfies(
            used -> {
              assertThat(used.owner()).isEqualTo(bob.id());
              assertThat(used.end()).isEqualTo(CallEnd.COMPLETE);
              assertThat(used.usage().total()).isPositive();
            });
  }

  @Test
  void sendsNoSecretAndNotHalfOfOneEither() throws Exception {
    Turn turn = answered("x".repeat(990) + "sk-planted-key-0001", "It is sk-planted-key-0001.");

    titled(turn);

    String sent = ((PlainText) world.vendor.calls().getFirst().wanted()).text();
    assertThat(sent).doesNotContain("sk-planted").contains("x [secret".replace(" ", ""));
  }

  @Test
  void asksForNothingWhereThePersonTurnedItOff() throws Exception {
    world.mosaic.chat().saveSettings().save(bob, new ChatSettings(false));

    assertKept(answered("Hello", "Hi"));
    assertThat(world.vendor.calls()).isEmpty();
  }

  @Test
  void asksForNothingAfterAnythingButAWholeFirstAnswer() throws Exception {
    Turn first = answered("Hello", "Hi");
    TitleConversation titling = titling(world.stores.conversations());

    assertThat(titling.begin(first, Ending.interrupted())).isEmpty();
    assertThat(titling.begin(first, Ending.failed(TurnFaults.cutOff()))).isEmpty();
    assertThat(titling.begin(first, Ending.left())).isEmpty();
    first.run(new Heard());
    Turn second = accepted(Said.by(bob, first.conversation(), "And?"));
    assertThat(titling.begin(second, Ending.complete())).isEmpty();
    Turn ofProgram = accepted(Said.byProgramOf(bob, new Place.Fresh(), "Hello"));
    assertThat(titling.begin(ofProgram, Ending.complete())).isEmpty();
    Turn unkept = accepted(Said.byProgramOf(bob, new Place.Unkept(), "Hello"));
    assertThat(titling.begin(unkept, Ending.complete())).isEmpty();
  }

  @Test
  void asksForNothingWhereThePersonHasNamedItBefore() throws Exception {
    Turn turn = answered("Hello", "Hi");
    rename(turn);

    assertThat(titled(turn)).isTrue();

    assertThat(found(turn).title()).isEqualTo(NAME.value());
    assertThat(world.vendor.calls()).isEmpty();
  }

  @Test
  void neverOverwritesWhatThePersonChoseMeanwhile() throws Exception {
    world.vendor.says(MODEL, "A greeting");
    Turn turn = answered("Hello", "Hi");
    ConversationStore store = renamedJustBeforeTheChange(turn);

    try (EventFeed.Backlog following = follow(turn)) {
      titling(store).begin(turn, Ending.complete()).orElseThrow().join();

      assertThat(world.vendor.calls()).hasSize(1);
      assertThat(found(turn).title()).isEqualTo(NAME.value());
      assertThat(found(turn).titledBy()).isEqualTo(TitledBy.PERSON);
      assertThat(following.feed().next(Duration.ZERO)).isEmpty();
    }
  }

  @Test
  void bringsNoDeletedConversationBack() throws Exception {
    world.vendor.says(MODEL, "A greeting");
    Turn turn = answered("Hello", "Hi");
    world.mosaic.conversations().remove().remove(bob.id(), turn.conversation());

    assertThat(titled(turn)).isTrue();

    assertThat(world.stores.conversations().find(bob.id(), turn.conversation())).isEmpty();
    assertThat(world.vendor.calls()).isEmpty();
  }

  @Test
  void asksForNothingWhenTheTokensAreUsedUp() throws Exception {
    Turn turn = answered("Hello", "Hi");
    world.mosaic.usage().setLimit().set(bob, 1L);
    titled(answered("Use them up", "Done"));
    int asked = world.vendor.calls().size();

    assertKept(turn);
    assertThat(world.vendor.calls()).hasSize(asked);
  }

  @Test
  void asksForNothingOfSomebodyDeactivated() throws Exception {
    Turn turn = answered("Hello", "Hi");
    world.mosaic.users().deactivate().deactivate(world.admin(), bob.id());

    assertKept(turn);
    assertThat(world.vendor.calls()).isEmpty();
  }

  @Test
  void asksForNothingWhereTheAccountIsSwitchedOff() throws Exception {
    Turn turn = answered("Hello", "Hi");
    world
        .mosaic
        .providers()
        .change()
        .change(
            new ChangeProvider.Command(
                bob,
                world.stores.providers().list(bob.id()).getFirst().id(),
                null,
                null,
                null,
                null,
                new KeyChange.Keep(),
                null,
                false,
                false));

    assertKept(turn);
    assertThat(world.vendor.calls()).isEmpty();
  }

  @Test
  void asksNoSecondTimeWhereTheVendorFails() throws Exception {
    world.vendor.fails(
        MODEL,
        new VendorFailed(new ProviderFault(ProbeCode.NO_CREDIT, "No money.", null), null, null));

    assertKept(answered("Hello", "Hi"));
    assertThat(world.vendor.calls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Here is a title:", "..."})
  void keepsTheWordsWhereTheModelAnswersNoTitle(String answer) throws Exception {
    world.vendor.says(MODEL, answer);

    assertKept(answered("Hello", "Hi"));
    assertThat(world.vendor.calls()).hasSize(1);
  }

  @Test
  void failsNoTurnAndUsesNoAgent() throws Exception {
    world.vendor.says(MODEL, "A greeting");
    world.channel.willReply(ReplyScript.saying("Hi"));

    StartTurn.Outcome.Started started =
        (StartTurn.Outcome.Started)
            world
                .mosaic
                .chat()
                .start()
                .start(
                    new StartTurn.Command(
                        bob.id(), null, new ClientTurnId("one"), "Hello", List.of(), false));

    try (EventFeed.Backlog all =
        world
            .mosaic
            .chat()
            .follow()
            .follow(bob.id(), started.conversation(), OptionalLong.of(0))
            .orElseThrow()) {
      List<NumberedEvent> events = new ArrayList<>(all.missed());
      while (events.stream().noneMatch(event -> event.event() instanceof TurnEvent.Ended)) {
        events.add(all.feed().next(Duration.ofSeconds(10)).orElseThrow());
      }
      assertThat(events)
          .extracting(NumberedEvent::event)
          .filteredOn(TurnEvent.Ended.class::isInstance)
          .map(end -> ((TurnEvent.Ended) end).status())
          .containsExactly(Status.COMPLETE);
    }
    // Those who follow hear of the title; it may have been there before anybody did.
    await().until(() -> titleOf(started.conversation()).equals("A greeting"));
    assertThat(world.channel.turns()).hasSize(1);
  }

  private String titleOf(ConversationId conversation) {
    return world.stores.conversations().find(bob.id(), conversation).orElseThrow().title();
  }

  private void assertKept(Turn turn) throws InterruptedException {
    try (EventFeed.Backlog following = follow(turn)) {
      assertThat(titled(turn)).isTrue();

      assertThat(following.feed().next(Duration.ZERO)).isEmpty();
    }
    assertThat(found(turn).title()).isEqualTo(turn.command().message().text());
    assertThat(found(turn).titledBy()).isEqualTo(TitledBy.WORDS);
  }

  /** Whether a title was thought of at all; by now that is over. */
  private boolean titled(Turn turn) throws InterruptedException {
    Optional<Thread> thread = titling(world.stores.conversations()).begin(turn, Ending.complete());
    if (thread.isPresent()) {
      thread.get().join();
    }
    return thread.isPresent();
  }

  private TitleConversation titling(ConversationStore store) {
    return new TitleConversation(
        world.stores.chatSettings(), store, world.mosaic.llm().suggestTitle(), logs);
  }

  private Turn answered(String said, String answer) {
    Turn turn = accepted(Said.by(bob, null, said));
    turn.textIs(answer);
    return turn;
  }

  private Turn accepted(SendMessage.Command command) {
    SendMessage.Outcome.Accepted sent =
        (SendMessage.Outcome.Accepted) world.mosaic.chat().send().send(command);
    return sent.turn();
  }

  private EventFeed.Backlog follow(Turn turn) {
    return logs.follow(bob.id(), turn.conversation(), OptionalLong.empty());
  }

  private Conversation found(Turn turn) {
    return world.stores.conversations().find(bob.id(), turn.conversation()).orElseThrow();
  }

  private void rename(Turn turn) {
    world
        .stores
        .conversations()
        .change(bob.id(), turn.conversation(), before -> before.renamed(NAME));
  }

  private ConversationStore renamedJustBeforeTheChange(Turn turn) {
    ConversationStore store = world.stores.conversations();
    return (ConversationStore)
        Proxy.newProxyInstance(
            ConversationStore.class.getClassLoader(),
            new Class<?>[] {ConversationStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("change")) {
                rename(turn);
              }
              return Objects.requireNonNull(method.invoke(store, arguments));
            });
  }
}
