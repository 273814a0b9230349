package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.chat.SendOnce.Outcome;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.testkit.agent.ReplyScript;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SendOnceTest {
  private final World world = new World();
  private final ChatCases chat = world.mosaic.chat();
  private final Caller ada = world.equipped("ada");

  @Test
  void answersTheSameCallWithTheSameAnswer() {
    world.channel.willReply(ReplyScript.saying("Tea", " is ready"));

    Heard first = heard(send("k1", "Tea?"));
    Heard again = heard(send("k1", "Tea?"));

    assertThat(again.text()).isEqualTo(first.text()).contains("Tea", " is ready", "[DONE]");
    assertThat(again.status()).isEqualTo(Status.COMPLETE);
    assertThat(world.channel.turns()).hasSize(1);
    assertThat(conversations()).isEqualTo(1);
  }

  @Test
  void letsTheSameCallReadAlongWithTheAnswerUnderWay() throws Exception {
    CountDownLatch more = new CountDownLatch(1);
    world.channel.willReply(
        ReplyScript.streaming().thenText("first").thenWaitFor(more).thenText("second").thenDone());
    Heard first = aside(send("k1", "Tea?"));
    first.awaitWord();

    Heard along = aside(send("k1", "Tea?"));
    assertThat(along.awaitWord().text()).contains("first");
    more.countDown();

    assertThat(along.awaitEnd().text()).isEqualTo(first.awaitEnd().text()).contains("second");
    assertThat(world.channel.turns()).hasSize(1);
  }

  @Test
  void goesOnForWhoeverStillReadsWhenTheFirstLeaves() throws Exception {
    CountDownLatch more = new CountDownLatch(1);
    world.channel.willReply(
        ReplyScript.streaming().thenText("first").thenWaitFor(more).thenText("second").thenDone());
    AnswerSource source = send("k1", "Tea?");
    aside(source).awaitWord();
    Heard along = aside(send("k1", "Tea?"));
    along.awaitWord();

    source.abort();
    more.countDown();

    assertThat(along.awaitEnd().text()).contains("second", "[DONE]");
  }

  @Test
  void givesTheWholeOfALongAnswerToTheLastReader() throws Exception {
    CountDownLatch more = new CountDownLatch(1);
    String half = "x".repeat(5 << 20);
    world.channel.willReply(
        ReplyScript.streaming()
            .thenText("first")
            .thenWaitFor(more)
            .thenText(half)
            .thenText(half)
            .thenText("last words")
            .thenDone());
    AnswerSource source = send("k1", "Tea?");
    aside(source).awaitWord();
    Heard along = aside(send("k1", "Tea?"));
    along.awaitWord();

    source.abort();
    more.countDown();

    assertThat(along.awaitEnd().text().endsWith("[DONE]\n\n")).isTrue();
    assertThat(along.text().contains("last words")).isTrue();
  }

  @Test
  void endsWhenTheLastReaderLeaves() throws Exception {
    world.channel.willReply(ReplyScript.streaming().thenText("first").thenHang());
    AnswerSource source = send("k1", "Tea?");
    aside(source).awaitWord();
    AnswerSource along = send("k1", "Tea?");
    Heard heard = aside(along);
    heard.awaitWord();

    source.abort();
    along.abort();

    assertThat(world.channel.lastTurn().reply().awaitClosed(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void refusesAKeyThatCameWithAnotherCall() {
    heard(send("k1", "Tea?"));

    assertThat(outcome(ada, "k1", "Coffee?")).isInstanceOf(Outcome.OtherCall.class);
    assertThat(world.channel.turns()).hasSize(1);
  }

  @Test
  void takesAnotherPersonsSameKeyForAnotherCall() {
    Caller bob = world.equipped("bob");
    heard(send("k1", "Tea?"));

    assertThat(outcome(bob, "k1", "Coffee?")).isInstanceOf(Outcome.Answered.class);
  }

  @Test
  void forgetsACallOfWhichNothingCame() {
    world.engine.script().unavailable("Docker does not answer");
    Heard failed = heard(send("k1", "Tea?"));
    world.engine.script().available();

    Heard again = heard(send("k1", "Tea?"));

    assertThat(failed.fault().code()).isEqualTo("docker_unavailable");
    assertThat(again.status()).isEqualTo(Status.COMPLETE);
  }

  @Test
  void forgetsAfterADay() {
    heard(send("k1", "Tea?"));
    world.clock.advance(Duration.ofHours(23));
    heard(send("k1", "Tea?"));
    assertThat(world.channel.turns()).hasSize(1);

    world.clock.advance(Duration.ofHours(1));
    heard(send("k1", "Tea?"));

    assertThat(world.channel.turns()).hasSize(2);
  }

  private AnswerSource send(String key, String text) {
    return ((Outcome.Answered) outcome(ada, key, text)).source();
  }

  private Outcome outcome(Caller caller, String key, String text) {
    return chat.sendOnce()
        .send(
            Said.byProgramOf(caller, new Place.Fresh(), text),
            Optional.of(new SendOnce.Repeats(caller.id(), key, text)));
  }

  private static Heard heard(AnswerSource source) {
    Heard heard = new Heard();
    source.run(heard);
    return heard;
  }

  private static Heard aside(AnswerSource source) {
    Heard heard = new Heard();
    Thread.ofVirtual().start(() -> source.run(heard));
    return heard;
  }

  private long conversations() {
    return world
        .mosaic
        .conversations()
        .list()
        .list(ada.id(), ConversationSelection.listed(Origin.PROGRAM), new PageRequest(1, 10))
        .total();
  }
}
