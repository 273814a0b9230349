package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.application.World;
import dev.mosaic.application.chat.log.EventFeed;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.AnswerText;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.testkit.agent.ReplyScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StartTurnTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final World world = new World();
  private final ChatCases chat = world.mosaic.chat();
  private final Caller ada = world.equipped("ada");
  private final Caller bob = world.equipped("bob");

  @Test
  void goesOnByItselfAndIsFollowedFromItsBeginning() throws InterruptedException {
    world.channel.willReply(ReplyScript.saying("Hello", " there"));

    StartTurn.Outcome.Started turn = started(null, "one", "Hi");
    List<NumberedEvent> events = followed(turn.conversation(), OptionalLong.of(0));

    assertThat(textOf(events)).isEqualTo("Hello there");
    assertThat(events.getFirst().event()).isEqualTo(new TurnEvent.Started(turn.turn()));
    assertThat(events.getLast().event())
        .isEqualTo(new TurnEvent.Ended(turn.turn(), Status.COMPLETE, null));
    assertThat(events).extracting(NumberedEvent::id).isSorted().doesNotHaveDuplicates();
    assertThat(messagesOf(turn.conversation()))
        .extracting(ChatMessage::content)
        .containsExactly("Hi", "Hello there");
  }

  @Test
  void isTheSameTurnIfItsClientCallsItTheSame() throws InterruptedException {
    StartTurn.Outcome.Started turn = started(null, "one", "Hi");
    followed(turn.conversation(), OptionalLong.of(0));

    assertThat(started(null, "one", "Hi")).isEqualTo(turn);
    assertThat(started(turn.conversation(), "one", "Hi again")).isEqualTo(turn);
    assertThat(messagesOf(turn.conversation())).hasSize(2);
    assertThat(world.channel.turns()).hasSize(1);
  }

  @Test
  void isTheSameTurnWhileItGoesOn() throws InterruptedException {
    CountDownLatch going = new CountDownLatch(1);
    world.channel.willReply(ReplyScript.streaming().thenText("Hm").thenWaitFor(going).thenDone());

    StartTurn.Outcome.Started turn = started(null, "one", "Hi");

    assertThat(started(turn.conversation(), "one", "Hi")).isEqualTo(turn);
    assertThat(start(ada, turn.conversation(), "two", "Hello?"))
        .isInstanceOf(StartTurn.Outcome.ConversationBusy.class);
    going.countDown();
    followed(turn.conversation(), OptionalLong.of(0));
  }

  @Test
  void leavesOtherPeoplesConversationsAndNamesAlone() throws InterruptedException {
    StartTurn.Outcome.Started turn = started(null, "one", "Hi");
    followed(turn.conversation(), OptionalLong.of(0));

    assertThat(start(bob, turn.conversation(), "two", "Hi"))
        .isInstanceOf(StartTurn.Outcome.ConversationNotFound.class);
    assertThat(chat.follow().follow(bob.id(), turn.conversation(), OptionalLong.empty())).isEmpty();
    assertThat(start(bob, null, "one", "Hi"))
        .isInstanceOfSatisfying(
            StartTurn.Outcome.Started.class,
            bobs -> assertThat(bobs.turn()).isNotEqualTo(turn.turn()));
  }

  @Test
  void leavesNoConversationBehindWhereTheSameTurnWasFaster() {
    started(null, "one", "Hi");
    int before = conversationsOf(ada);

    SendMessage.Outcome late =
        chat.send()
            .send(
                new SendMessage.Command(
                    ada.id(),
                    new Place.Fresh(),
                    Origin.PERSON,
                    PersonMessage.of("Hi"),
                    new ClientTurnId("one")));

    assertThat(late).isInstanceOf(SendMessage.Outcome.ConversationBusy.class);
    assertThat(conversationsOf(ada)).isEqualTo(before);
  }

  @Test
  void isFollowedOnAfterAnEventWithoutGapOrRepeat() throws InterruptedException {
    CountDownLatch going = new CountDownLatch(1);
    world.channel.willReply(
        ReplyScript.streaming()
            .thenText("a")
            .thenText("b")
            .thenWaitFor(going)
            .thenText("c")
            .thenDone());
    StartTurn.Outcome.Started turn = started(null, "one", "Hi");
    List<NumberedEvent> seen = new ArrayList<>();
    try (EventFeed.Backlog first = follow(turn.conversation(), OptionalLong.empty())) {
      seen.addAll(readUntil(first, event -> isText(event, "b")));
    }

    going.countDown();
    seen.addAll(followed(turn.conversation(), OptionalLong.of(seen.getLast().id())));

    assertThat(textOf(seen)).isEqualTo("abc");
    assertThat(seen).extracting(NumberedEvent::id).isSorted().doesNotHaveDuplicates();
    assertThat(seen).containsExactlyElementsOf(followed(turn.conversation(), OptionalLong.of(0)));
  }

  @Test
  void isFollowedWholeFromWhereItsStartSays() throws InterruptedException {
    StartTurn.Outcome.Started first = started(null, "one", "Hi");
    followed(first.conversation(), OptionalLong.of(first.after()));

    StartTurn.Outcome.Started second = started(first.conversation(), "two", "And?");
    List<NumberedEvent> events = followed(second.conversation(), OptionalLong.of(second.after()));

    assertThat(events.getFirst().event()).isEqualTo(new TurnEvent.Started(second.turn()));
  }

  @Test
  void beginsWithWhatHappensNextWhereNothingIsUnderWay() throws InterruptedException {
    StartTurn.Outcome.Started turn = started(null, "one", "Hi");
    followed(turn.conversation(), OptionalLong.of(0));

    try (EventFeed.Backlog feed = follow(turn.conversation(), OptionalLong.empty())) {
      assertThat(feed.missed()).isEmpty();
      StartTurn.Outcome.Started next = started(turn.conversation(), "two", "And?");
      assertThat(readUntil(feed, StartTurnTest::isEnd).getFirst().event())
          .isEqualTo(new TurnEvent.Started(next.turn()));
    }
  }

  @Test
  void sendsNoHalfCharacters() throws InterruptedException {
    world.channel.willReply(ReplyScript.saying("Tea \ud83c", "\udf75 for\u0000 two", "\ud83c"));

    StartTurn.Outcome.Started turn = started(null, "one", "Hi");
    List<NumberedEvent> events = followed(turn.conversation(), OptionalLong.of(0));

    assertThat(textOf(events)).isEqualTo("Tea 🍵 for two\ufffd");
    assertThat(messagesOf(turn.conversation()).getLast().content()).isEqualTo(textOf(events));
  }

  @Test
  void isGoneOnWithByTheNextServerProcess() throws InterruptedException {
    CountDownLatch going = new CountDownLatch(1);
    world.channel.willReply(
        ReplyScript.streaming()
            .thenText("Half an ans")
            .thenWaitFor(going)
            .thenText("wer.")
            .thenDone());
    StartTurn.Outcome.Started turn = started(null, "one", "Hi");
    List<NumberedEvent> seen;
    try (EventFeed.Backlog feed = follow(turn.conversation(), OptionalLong.of(0))) {
      seen = readUntil(feed, event -> isText(event, "Half an ans"));
    }
    assertThat(chat.leave().leave(PATIENCE)).isTrue();
    ChatCases reborn = world.restarted().chat();

    assertThat(reborn.recover().recover()).isEqualTo(new RecoverTurns.Report(0, 1));
    assertThat(reborn.start().start(commandOf(turn.conversation(), "two", "Hello?")))
        .isInstanceOf(StartTurn.Outcome.ConversationBusy.class);
    reborn.resume().resume();
    going.countDown();
    try (EventFeed.Backlog feed =
        reborn
            .follow()
            .follow(ada.id(), turn.conversation(), OptionalLong.of(seen.getLast().id()))
            .orElseThrow()) {
      seen.addAll(readUntil(feed, StartTurnTest::isEnd));
    }

    assertThat(textOf(seen)).isEqualTo("Half an answer.");
    assertThat(seen.getLast().event())
        .isEqualTo(new TurnEvent.Ended(turn.turn(), Status.COMPLETE, null));
    assertThat(messagesOf(turn.conversation()).getLast().content()).isEqualTo("Half an answer.");
    assertThat(world.channel.turns()).hasSize(1);
  }

  @Test
  void isAskedByTheNextServerProcessWhereTheGatewayNeverHeardOfIt() throws InterruptedException {
    CountDownLatch left = new CountDownLatch(1);
    // The clock of these tests races: an agent that is only slow would be given up before.
    world.channel.readyWhen(() -> isOver(left));
    StartTurn.Outcome.Started turn = started(null, "one", "Hi");
    assertThat(chat.leave().leave(PATIENCE)).isTrue();
    left.countDown();
    ChatCases reborn = world.restarted().chat();
    reborn.recover().recover();

    reborn.resume().resume();

    try (EventFeed.Backlog feed =
        reborn.follow().follow(ada.id(), turn.conversation(), OptionalLong.of(0)).orElseThrow()) {
      assertThat(textOf(readUntil(feed, StartTurnTest::isEnd))).isEqualTo("ok");
    }
    assertThat(world.channel.turns()).hasSize(1);
  }

  @Test
  void goesOnWhenTheConnectionToTheGatewayBreaks() throws InterruptedException {
    world.channel.willReply(
        ReplyScript.streaming().thenText("Half").thenBreak().thenText(" and half").thenDone());

    StartTurn.Outcome.Started turn = started(null, "one", "Hi");

    assertThat(textOf(followed(turn.conversation(), OptionalLong.of(0))))
        .isEqualTo("Half and half");
    assertThat(world.channel.turns()).hasSize(1);
  }

  @Test
  void saysSoWhenTheGatewayLostIt() throws InterruptedException {
    world.channel.willReply(ReplyScript.streaming().thenText("Half").thenHang());
    StartTurn.Outcome.Started turn = started(null, "one", "Hi");
    try (EventFeed.Backlog feed = follow(turn.conversation(), OptionalLong.of(0))) {
      readUntil(feed, event -> isText(event, "Half"));
      world.runs.loseAll();
      world.runs.breakConnections();

      assertThat(readUntil(feed, StartTurnTest::isEnd).getLast().event())
          .isInstanceOfSatisfying(
              TurnEvent.Ended.class,
              end -> assertThat(end.fault()).extracting("code").isEqualTo("answer_lost"));
    }
    assertThat(messagesOf(turn.conversation()).getLast().content()).isEqualTo("Half");
  }

  @Test
  void endsWhereNobodyGoesOnWithItForADay() throws InterruptedException {
    world.channel.willReply(ReplyScript.streaming().thenText("Half an ans").thenHang());
    StartTurn.Outcome.Started turn = started(null, "one", "Hi");
    try (EventFeed.Backlog feed = follow(turn.conversation(), OptionalLong.of(0))) {
      readUntil(feed, event -> isText(event, "Half an ans"));
    }
    world.clock.advance(Duration.ofSeconds(1));
    await().until(() -> isKept(turn, "Half an ans"));
    world.clock.advance(Duration.ofHours(25));
    ChatCases reborn = world.restarted().chat();

    assertThat(reborn.recover().recover()).isEqualTo(new RecoverTurns.Report(1, 0));

    ChatMessage answer = messagesOf(turn.conversation()).getLast();
    assertThat(answer.status()).isEqualTo(Status.INTERRUPTED);
    assertThat(answer.content()).isEqualTo("Half an ans");
    try (EventFeed.Backlog feed =
        reborn.follow().follow(ada.id(), turn.conversation(), OptionalLong.of(0)).orElseThrow()) {
      assertThat(feed.missed().getLast().event())
          .isEqualTo(new TurnEvent.Ended(turn.turn(), Status.INTERRUPTED, null));
      assertThat(textOf(feed.missed())).isEqualTo("Half an ans");
    }
    assertThat(reborn.recover().recover()).isEqualTo(new RecoverTurns.Report(0, 0));
  }

  // Those who follow have an event a moment before the store has it.
  private boolean isKept(StartTurn.Outcome.Started turn, String text) {
    return textOf(world.stores.turns().of(ada.id(), turn.turn())).equals(text);
  }

  private static boolean isText(NumberedEvent event, String delta) {
    return event.event() instanceof TurnEvent.Text text && text.delta().equals(delta);
  }

  private static boolean isOver(CountDownLatch latch) {
    try {
      return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static boolean isEnd(NumberedEvent event) {
    return event.event() instanceof TurnEvent.Ended;
  }

  private StartTurn.Outcome.Started started(
      @Nullable ConversationId conversation, String name, String text) {
    return (StartTurn.Outcome.Started) start(ada, conversation, name, text);
  }

  private StartTurn.Outcome start(
      Caller caller, @Nullable ConversationId conversation, String name, String text) {
    return chat.start()
        .start(
            new StartTurn.Command(
                caller.id(), conversation, new ClientTurnId(name), text, List.of(), false));
  }

  private StartTurn.Command commandOf(ConversationId conversation, String name, String text) {
    return new StartTurn.Command(
        ada.id(), conversation, new ClientTurnId(name), text, List.of(), false);
  }

  private EventFeed.Backlog follow(ConversationId conversation, OptionalLong after) {
    return chat.follow().follow(ada.id(), conversation, after).orElseThrow();
  }

  /** All events up to the end of a turn. */
  private List<NumberedEvent> followed(ConversationId conversation, OptionalLong after)
      throws InterruptedException {
    try (EventFeed.Backlog feed = follow(conversation, after)) {
      return readUntil(feed, StartTurnTest::isEnd);
    }
  }

  private static List<NumberedEvent> readUntil(
      EventFeed.Backlog backlog, Predicate<NumberedEvent> last) throws InterruptedException {
    List<NumberedEvent> events = new ArrayList<>(backlog.missed());
    while (events.stream().noneMatch(last)) {
      events.add(backlog.feed().next(PATIENCE).orElseThrow());
    }
    return events;
  }

  private static String textOf(List<NumberedEvent> events) {
    AnswerText text = new AnswerText();
    for (NumberedEvent event : events) {
      if (event.event() instanceof TurnEvent.Text piece) {
        assertThat(text.take(piece)).isTrue();
      }
    }
    return text.toString();
  }

  private List<ChatMessage> messagesOf(ConversationId conversation) {
    return world.stores.conversations().messages(ada.id(), conversation);
  }

  private int conversationsOf(Caller caller) {
    return (int)
        world
            .mosaic
            .conversations()
            .list()
            .list(caller.id(), ConversationSelection.listed(Origin.PERSON), new PageRequest(1, 50))
            .total();
  }
}
