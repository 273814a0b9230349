package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.application.World;
import dev.mosaic.application.chat.log.EventFeed;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.testkit.agent.ReplyScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QueuedMessagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final World world = new World();
  private final ChatCases chat = world.mosaic.chat();
  private final Caller ada = world.equipped("ada");
  private final Caller bob = world.equipped("bob");
  private final CountDownLatch going = new CountDownLatch(1);

  @Test
  void areSentInOrderOnceTheAnswersBeforeThemAreThere() {
    ConversationId talk = busy();

    StartTurn.Outcome.Started second = queue(talk, "second");
    queue(talk, "third");

    assertThat(second.queued()).isTrue();
    assertThat(waiting(talk)).containsExactly("second", "third");
    assertThat(saidIn(talk)).containsExactly("first");
    going.countDown();
    await().untilAsserted(() -> assertThat(answersIn(talk)).hasSize(3));
    assertThat(saidIn(talk)).containsExactly("first", "second", "third");
    assertThat(waiting(talk)).isEmpty();
    assertThat(world.stores.conversations().messages(ada.id(), talk).get(3).id().value())
        .isEqualTo(second.turn().value());
  }

  @Test
  void areFollowedWithoutAGap() throws InterruptedException {
    ConversationId talk = busy();
    StartTurn.Outcome.Started second = queue(talk, "second");

    try (EventFeed.Backlog feed =
        chat.follow().follow(ada.id(), talk, OptionalLong.of(second.after())).orElseThrow()) {
      List<NumberedEvent> events = new ArrayList<>(feed.missed());
      going.countDown();
      while (events.stream().noneMatch(event -> isEndOf(second.turn(), event))) {
        events.add(feed.feed().next(PATIENCE).orElseThrow());
      }

      assertThat(events)
          .filteredOn(event -> event.event().turn().equals(second.turn()))
          .extracting(NumberedEvent::event)
          .startsWith(
              new TurnEvent.QueueChanged(second.turn()), new TurnEvent.Started(second.turn()));
      assertThat(events).extracting(NumberedEvent::id).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void beginAtOnceWhereNothingIsInTheirWay() {
    ConversationId talk = busy();
    going.countDown();
    await().until(() -> answersIn(talk).size() == 1);

    assertThat(queue(talk, "second").queued()).isFalse();

    await().until(() -> answersIn(talk).size() == 2);
  }

  @Test
  void areOneTurnIfTheirClientCallsThemTheSame() {
    ConversationId talk = busy();

    StartTurn.Outcome.Started second = queue(talk, "second");

    assertThat(queue(talk, "second").turn()).isEqualTo(second.turn());
    assertThat(queue(talk, "second").queued()).isTrue();
    assertThat(waiting(talk)).containsExactly("second");
    going.countDown();
    await().until(() -> answersIn(talk).size() == 2);
    assertThat(queue(talk, "second").turn()).isEqualTo(second.turn());
    assertThat(queue(talk, "second").queued()).isFalse();
  }

  @Test
  void areChangedAndTakenBackUntilTheyBegin() {
    ConversationId talk = busy();
    TurnId second = queue(talk, "second").turn();
    TurnId third = queue(talk, "third").turn();

    assertThat(chat.queue().change().change(ada.id(), talk, second, "2nd"))
        .isInstanceOf(ChangeQueuedMessage.Outcome.Changed.class);
    assertThat(chat.queue().takeBack().takeBack(ada.id(), talk, third)).isTrue();

    assertThat(waiting(talk)).containsExactly("2nd");
    going.countDown();
    await().until(() -> answersIn(talk).size() == 2);
    assertThat(saidIn(talk)).containsExactly("first", "2nd");
    assertThat(chat.queue().change().change(ada.id(), talk, second, "late"))
        .isInstanceOf(ChangeQueuedMessage.Outcome.NotQueued.class);
    assertThat(chat.queue().takeBack().takeBack(ada.id(), talk, second)).isFalse();
    assertThat(chat.queue().takeBack().takeBack(ada.id(), talk, third)).isFalse();
  }

  @Test
  void tellThoseWhoFollowOfEveryChange() throws InterruptedException {
    ConversationId talk = busy();
    StartTurn.Outcome.Started second = queue(talk, "second");
    chat.queue().change().change(ada.id(), talk, second.turn(), "2nd");
    try (EventFeed.Backlog feed =
        chat.follow().follow(ada.id(), talk, OptionalLong.of(second.after())).orElseThrow()) {
      chat.queue().takeBack().takeBack(ada.id(), talk, second.turn());
      List<NumberedEvent> events = new ArrayList<>(feed.missed());
      events.add(feed.feed().next(PATIENCE).orElseThrow());

      TurnEvent changed = new TurnEvent.QueueChanged(second.turn());
      assertThat(events)
          .extracting(NumberedEvent::event)
          .filteredOn(event -> !(event instanceof TurnEvent.Text))
          .endsWith(changed, changed, changed);
    }
    going.countDown();
  }

  @Test
  void areNobodyElses() {
    ConversationId talk = busy();
    TurnId second = queue(talk, "second").turn();

    assertThat(chat.queue().list().list(bob.id(), talk)).isEmpty();
    assertThat(chat.queue().change().change(bob.id(), talk, second, "Bob"))
        .isInstanceOf(ChangeQueuedMessage.Outcome.NotQueued.class);
    assertThat(chat.queue().takeBack().takeBack(bob.id(), talk, second)).isFalse();
    assertThat(chat.queue().send().send(bob.id(), talk, second))
        .isEqualTo(SendQueuedMessage.Outcome.NOT_QUEUED);
    assertThat(chat.start().start(command(bob, talk, "Bob")))
        .isInstanceOf(StartTurn.Outcome.ConversationNotFound.class);

    assertThat(waiting(talk)).containsExactly("second");
    going.countDown();
  }

  @Test
  void goOnAfterAnAnswerThatWasStopped() {
    ConversationId talk = busy();
    queue(talk, "second");
    world.channel.willReply(ReplyScript.saying("ok"));

    chat.abort().abort(ada.id(), talk);

    await().until(() -> answersIn(talk).size() == 2);
    assertThat(answersIn(talk))
        .extracting(ChatMessage::status)
        .containsExactly(Status.INTERRUPTED, Status.COMPLETE);
  }

  @Test
  void waitOnWhereTheirOwnerStoppedTheAgentUntilOneIsSent() {
    ConversationId talk = busy();
    TurnId second = queue(talk, "second").turn();
    TurnId third = queue(talk, "third").turn();
    assertThat(chat.queue().send().send(ada.id(), talk, third))
        .isEqualTo(SendQueuedMessage.Outcome.BUSY);
    world.channel.willReply(ReplyScript.saying("ok"));

    world.mosaic.agents().life().stop().stop(ada.id()).join();

    await().until(() -> answersIn(talk).size() == 1);
    assertThat(waiting(talk)).containsExactly("second", "third");
    assertThat(chat.queue().send().send(ada.id(), talk, third))
        .isEqualTo(SendQueuedMessage.Outcome.SENT);
    await().until(() -> answersIn(talk).size() == 3);
    assertThat(saidIn(talk)).containsExactly("first", "third", "second");
    assertThat(chat.queue().send().send(ada.id(), talk, second))
        .isEqualTo(SendQueuedMessage.Outcome.NOT_QUEUED);
  }

  @Test
  void outliveTheServerProcess() {
    ConversationId talk = busy();
    queue(talk, "second");
    queue(talk, "third");
    assertThat(chat.leave().leave(PATIENCE)).isTrue();
    ChatCases reborn = world.restarted().chat();

    assertThat(reborn.recover().recover()).isEqualTo(new RecoverTurns.Report(0, 1));
    assertThat(waiting(talk)).containsExactly("second", "third");
    reborn.resume().resume();
    going.countDown();

    await().until(() -> answersIn(talk).size() == 3);
    assertThat(saidIn(talk)).containsExactly("first", "second", "third");
  }

  @Test
  void beginAtTheServersStartWhereNothingIsUnderWay() {
    ConversationId talk = busy();
    queue(talk, "second");
    world.mosaic.agents().life().stop().stop(ada.id()).join();
    await().until(() -> answersIn(talk).size() == 1);
    world.channel.willReply(ReplyScript.saying("ok"));
    ChatCases reborn = world.restarted().chat();

    assertThat(reborn.recover().recover()).isEqualTo(new RecoverTurns.Report(0, 0));
    reborn.resume().resume();

    await().until(() -> answersIn(talk).size() == 2);
    assertThat(saidIn(talk)).containsExactly("first", "second");
  }

  @Test
  void areNotSentForSomebodyWhoWasDeactivated() {
    ConversationId talk = busy();
    queue(talk, "second");
    world
        .stores
        .users()
        .update(world.stores.users().find(ada.id()).orElseThrow().withActive(false));

    going.countDown();

    await().until(() -> answersIn(talk).size() == 1);
    assertThat(waiting(talk)).containsExactly("second");
  }

  @Test
  void areOnlySoMany() {
    ConversationId talk = busy();
    IntStream.range(0, QueuedMessage.MOST).forEach(i -> queue(talk, "number " + i));

    assertThat(chat.start().start(command(ada, talk, "one too many")))
        .isInstanceOf(StartTurn.Outcome.QueueFull.class);

    assertThat(waiting(talk)).hasSize(QueuedMessage.MOST);
    going.countDown();
  }

  /** A conversation in which the answer to "first" is under way until `going`. */
  private ConversationId busy() {
    world.channel.willReply(
        ReplyScript.streaming().thenText("Hm").thenWaitFor(going).thenText(".").thenDone());
    StartTurn.Outcome.Started first =
        (StartTurn.Outcome.Started)
            chat.start()
                .start(
                    new StartTurn.Command(
                        ada.id(), null, new ClientTurnId("first"), "first", List.of(), false));
    await().until(() -> !world.channel.turns().isEmpty());
    return first.conversation();
  }

  private StartTurn.Outcome.Started queue(ConversationId conversation, String text) {
    return (StartTurn.Outcome.Started) chat.start().start(command(ada, conversation, text));
  }

  private static StartTurn.Command command(
      Caller caller, ConversationId conversation, String text) {
    ClientTurnId name = new ClientTurnId(text.replace(' ', '-'));
    return new StartTurn.Command(caller.id(), conversation, name, text, List.of(), true);
  }

  private List<String> waiting(ConversationId conversation) {
    return chat.queue().list().list(ada.id(), conversation).orElseThrow().stream()
        .map(waits -> waits.message().text())
        .toList();
  }

  private List<String> saidIn(ConversationId conversation) {
    return world.stores.conversations().messages(ada.id(), conversation).stream()
        .filter(message -> message.role() == ChatMessage.Speaker.USER)
        .map(ChatMessage::content)
        .toList();
  }

  /** Those that have ended. */
  private List<ChatMessage> answersIn(ConversationId conversation) {
    return world.stores.conversations().messages(ada.id(), conversation).stream()
        .filter(message -> message.role() == ChatMessage.Speaker.ASSISTANT)
        .filter(message -> message.status() != Status.STREAMING)
        .toList();
  }

  private static boolean isEndOf(TurnId turn, NumberedEvent event) {
    return event.event() instanceof TurnEvent.Ended end && end.turn().equals(turn);
  }
}
