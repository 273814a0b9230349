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
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.testkit.agent.ReplyScript;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Something is said instead of something else, and both stay. */
class VersionsTest {
  private final World world = new World();
  private final ChatCases chat = world.mosaic.chat();
  private final Caller ada = world.equipped("ada");
  private final Caller bob = world.equipped("bob");
  private @Nullable TurnId last;

  @Test
  void bothVersionsStayAndTheNewOneIsShown() {
    ConversationId talk = said(null, null, "one").conversation();
    said(talk, null, "two");
    MessageId two = shown(talk).get(2).id();
    said(talk, null, "three");

    said(talk, two, "two again");

    assertThat(words(talk)).containsExactly("one", "two again");
    assertThat(versions(talk, 1)).hasSize(2).startsWith(two);
    assertThat(versions(talk, 0)).hasSize(1);

    assertThat(select(ada, talk, two)).isEqualTo(SelectVersion.Outcome.SELECTED);
    assertThat(words(talk)).containsExactly("one", "two", "three");
    said(talk, null, "four");
    assertThat(words(talk)).containsExactly("one", "two", "three", "four");
    assertThat(view(talk).all()).hasSize(10);
  }

  @Test
  void theAgentHearsWhichTurnsAreTheOnesBefore() {
    ConversationId talk = said(null, null, "one").conversation();
    TurnId first = TurnId.of(shown(talk).get(1).id());
    said(talk, null, "two");
    assertThat(earlier()).as("nothing was said instead").isNull();

    said(talk, shown(talk).get(2).id(), "two again");
    assertThat(earlier()).containsExactly(first);

    said(talk, null, "three");
    assertThat(earlier()).containsExactly(TurnId.of(shown(talk).get(3).id()), first);

    said(talk, shown(talk).get(0).id(), "one again");
    assertThat(earlier()).isEmpty();
  }

  @Test
  void whatWaitsFollowsTheVersionThatIsShown() throws InterruptedException {
    ConversationId talk = said(null, null, "one").conversation();
    MessageId one = shown(talk).getFirst().id();
    said(talk, one, "one again");
    CountDownLatch going = new CountDownLatch(1);
    world.channel.willReply(ReplyScript.streaming().thenText("Hm").thenWaitFor(going).thenDone());
    start(ada, talk, null, "two", false);
    assertThat(start(ada, talk, null, "three", true)).isInstanceOf(StartTurn.Outcome.Started.class);

    going.countDown();

    await().until(() -> words(talk).equals(List.of("one again", "two", "three")));
  }

  @Test
  void nothingIsSaidInsteadWhileAnAnswerIsUnderWay() {
    ConversationId talk = said(null, null, "one").conversation();
    MessageId one = shown(talk).getFirst().id();
    CountDownLatch going = new CountDownLatch(1);
    world.channel.willReply(ReplyScript.streaming().thenText("Hm").thenWaitFor(going).thenDone());
    start(ada, talk, null, "two", false);

    assertThat(start(ada, talk, one, "one again", true))
        .isInstanceOf(StartTurn.Outcome.ConversationBusy.class);
    assertThat(select(ada, talk, one)).isEqualTo(SelectVersion.Outcome.BUSY);
    going.countDown();
  }

  @Test
  void onlyWhatAPersonSaidThereIsSaidAnew() {
    ConversationId talk = said(null, null, "one").conversation();
    ConversationId other = said(null, null, "else").conversation();
    MessageId elsewhere = shown(other).getFirst().id();
    MessageId answer = shown(talk).get(1).id();

    assertThat(start(ada, talk, elsewhere, "x", false))
        .isInstanceOf(StartTurn.Outcome.MessageNotFound.class);
    assertThat(start(ada, talk, answer, "x", false))
        .isInstanceOf(StartTurn.Outcome.MessageNotFound.class);
    assertThat(start(bob, talk, shown(talk).getFirst().id(), "x", false))
        .isInstanceOf(StartTurn.Outcome.ConversationNotFound.class);
    assertThat(select(bob, talk, shown(talk).getFirst().id()))
        .isEqualTo(SelectVersion.Outcome.NOT_FOUND);
    assertThat(select(ada, talk, elsewhere)).isEqualTo(SelectVersion.Outcome.NOT_FOUND);
    assertThat(words(talk)).containsExactly("one");
  }

  @Test
  void whoFollowsIsToldToReadAgain() throws InterruptedException {
    ConversationId talk = said(null, null, "one").conversation();
    MessageId one = shown(talk).getFirst().id();

    try (EventFeed.Backlog following =
        chat.follow().follow(ada.id(), talk, OptionalLong.empty()).orElseThrow()) {
      TurnId anew = said(talk, one, "one again").turn();
      awaitEvent(following, new TurnEvent.Rearranged(anew));

      select(ada, talk, one);
      awaitEvent(following, new TurnEvent.Rearranged(TurnId.of(shown(talk).getLast().id())));
    }
  }

  private static void awaitEvent(EventFeed.Backlog following, TurnEvent wanted)
      throws InterruptedException {
    while (true) {
      TurnEvent next = following.feed().next(Duration.ofSeconds(10)).orElseThrow().event();
      if (next instanceof TurnEvent.Rearranged) {
        assertThat(next).isEqualTo(wanted);
        return;
      }
    }
  }

  private @Nullable List<TurnId> earlier() {
    return world.runs.earlierOf(last);
  }

  private StartTurn.Outcome.Started said(
      @Nullable ConversationId talk, @Nullable MessageId insteadOf, String text) {
    StartTurn.Outcome.Started started =
        (StartTurn.Outcome.Started) start(ada, talk, insteadOf, text, false);
    await()
        .until(
            () ->
                shown(started.conversation()).stream()
                    .noneMatch(message -> message.status() == Status.STREAMING));
    last = started.turn();
    // The conversation is busy until the turn is over for everybody.
    await().until(() -> view(started.conversation()).underWay().isEmpty());
    return started;
  }

  private StartTurn.Outcome start(
      Caller caller,
      @Nullable ConversationId talk,
      @Nullable MessageId insteadOf,
      String text,
      boolean queue) {
    return chat.start()
        .start(
            new StartTurn.Command(
                caller.id(),
                talk,
                insteadOf,
                new ClientTurnId(UUID.randomUUID().toString()),
                text,
                List.of(),
                null,
                queue));
  }

  private SelectVersion.Outcome select(Caller caller, ConversationId talk, MessageId message) {
    return chat.selectVersion().select(caller.id(), talk, message);
  }

  private ShowConversation.View view(ConversationId talk) {
    return chat.show().show(ada.id(), talk).orElseThrow();
  }

  private List<ChatMessage> shown(ConversationId talk) {
    return view(talk).messages();
  }

  private List<String> words(ConversationId talk) {
    return shown(talk).stream()
        .filter(message -> message.role() == ChatMessage.Speaker.USER)
        .map(ChatMessage::content)
        .toList();
  }

  private List<MessageId> versions(ConversationId talk, int question) {
    ShowConversation.View view = view(talk);
    return view.versionsOf(view.messages().get(question * 2));
  }
}
