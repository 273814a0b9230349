package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.AgentState;
import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.testkit.agent.ReplyScript;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatTest {
  private final World world = new World();
  private final ChatCases chat = world.mosaic.chat();
  private final Caller ada = world.equipped("ada");
  private final Listener listener = new Listener();

  @Test
  void wakesTheAgentAndPassesItsAnswerOnUnchanged() {
    world.channel.willReply(ReplyScript.saying("Hello", " there"));

    Turn turn = said("Hi");
    turn.run(listener);

    assertThat(listener.text()).contains("Hello", " there").endsWith("data: [DONE]\n\n");
    assertThat(messagesOf(turn.conversation()))
        .extracting(ChatMessage::content, ChatMessage::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Hi", Status.COMPLETE),
            org.assertj.core.groups.Tuple.tuple("Hello there", Status.COMPLETE));
  }

  @Test
  void keepsOneSessionOfTheGatewayPerConversation() {
    Turn first = said("one");
    first.run(listener);
    Turn second = accepted(first.conversation(), "two");
    second.run(listener);
    said("other").run(listener);

    List<String> keys =
        world.channel.turns().stream()
            .map(turn -> String.valueOf(turn.request().conversation()))
            .toList();
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).contains(first.conversation().toString());
    assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
  }

  @Test
  void hasKeptTheMessageBeforeAnythingCanFail() {
    world.engine.script().unavailable("Docker does not answer");

    Turn turn = said("Do not lose me");
    turn.run(listener);

    assertThat(messagesOf(turn.conversation()).getFirst().content()).isEqualTo("Do not lose me");
    assertThat(messagesOf(turn.conversation()).getLast().status()).isEqualTo(Status.FAILED);
    assertThat(listener.fault().code()).isEqualTo("docker_unavailable");
  }

  @Test
  void keepsWhatCameWhenSomebodyStopsTheAnswer() throws Exception {
    world.channel.willReply(ReplyScript.streaming().thenText("Once upon").thenHang());
    Turn turn = said("Tell me a story");

    runAside(turn);
    listener.awaitPart();
    assertThat(chat.abort().abort(ada.id(), turn.conversation())).isTrue();
    listener.awaitEnd();

    assertThat(world.channel.lastTurn().reply().awaitClosed(Duration.ofSeconds(5))).isTrue();
    ChatMessage answer = messagesOf(turn.conversation()).getLast();
    assertThat(answer.content()).isEqualTo("Once upon");
    assertThat(answer.status()).isEqualTo(Status.INTERRUPTED);
    assertThat(listener.faultOrNull()).isNull();
  }

  @Test
  void showsAnAnswerThatEndsInTheMiddleOfASignForNow() throws Exception {
    world.channel.willReply(ReplyScript.streaming().thenText("Off \uD83D").thenHang());
    Turn turn = said("Go on");
    runAside(turn);
    listener.awaitPart();

    var view = chat.show().show(ada.id(), turn.conversation()).orElseThrow();

    assertThat(view.underWay()).get().extracting("text").isEqualTo("Off \uFFFD");
    turn.abort();
    listener.awaitEnd();
    assertThat(messagesOf(turn.conversation()).getLast().content()).isEqualTo("Off \uFFFD");
  }

  @Test
  void showsTheAnswerUnderWayToItsOwnerOnly() throws Exception {
    Caller bob = world.equipped("bob");
    world.channel.willReply(ReplyScript.streaming().thenText("Half").thenHang());
    Turn turn = said("Go on");
    runAside(turn);
    listener.awaitPart();

    var view = chat.show().show(ada.id(), turn.conversation()).orElseThrow();

    assertThat(view.underWay()).get().extracting("text").isEqualTo("Half");
    assertThat(chat.show().show(bob.id(), turn.conversation())).isEmpty();
    assertThat(chat.abort().abort(bob.id(), turn.conversation())).isFalse();
    assertThat(world.mosaic.conversations().remove().remove(bob.id(), turn.conversation()))
        .isFalse();
    assertThat(chat.send().send(command(bob, turn.conversation(), "let me in")))
        .isInstanceOf(SendMessage.Outcome.ConversationNotFound.class);
    assertThat(
            world
                .mosaic
                .conversations()
                .list()
                .list(bob.id(), ConversationSelection.listed(Origin.PERSON), new PageRequest(1, 10))
                .rows())
        .isEmpty();
    turn.abort();
    listener.awaitEnd();
  }

  @Test
  void takesOneMessageAtATimeInAConversation() throws Exception {
    world.channel.willReply(ReplyScript.streaming().thenText("Half").thenHang());
    Turn turn = said("Go on");
    runAside(turn);
    listener.awaitPart();

    assertThat(chat.send().send(command(ada, turn.conversation(), "me too")))
        .isInstanceOf(SendMessage.Outcome.ConversationBusy.class);

    turn.abort();
    listener.awaitEnd();
    assertThat(messagesOf(turn.conversation())).hasSize(2);
  }

  @Test
  void reportsAnAnswerThatBreaksOff() {
    world.channel.willReply(ReplyScript.streaming().thenText("Half an ans").thenBreak());

    Turn turn = said("Go on");
    turn.run(listener);

    assertThat(listener.fault().code()).isEqualTo("agent_unreachable");
    assertThat(messagesOf(turn.conversation()).getLast().content()).isEqualTo("Half an ans");
  }

  @Test
  void takesTheGatewaysErrorInAGoodLookingAnswerForAnError() {
    world.channel.willReply(
        ReplyScript.streaming().thenFault(new TurnFault("agent_error", "no credit")).thenDone());

    Turn turn = said("Go on");
    turn.run(listener);

    assertThat(listener.faultOrNull()).as("its bytes were passed on already").isNull();
    assertThat(messagesOf(turn.conversation()).getLast().fault())
        .isEqualTo(new TurnFault("agent_error", "no credit"));
  }

  @Test
  void wakesAnAgentAgainThatDiedUnnoticed() {
    said("one").run(listener);
    world.engine.die(world.agentOf(ada).id(), 1, false);
    world.channel.willReply(ReplyScript.streaming().thenBreak());

    Turn turn = said("two");
    turn.run(new Listener());

    assertThat(messagesOf(turn.conversation()).getLast().status()).isEqualTo(Status.COMPLETE);
    assertThat(world.engine.calls()).filteredOn(call -> call.startsWith("create")).hasSize(2);
  }

  @Test
  void endsTheAnswerWhenItsReaderIsGone() {
    world.channel.willReply(ReplyScript.saying("a", "b"));
    Turn turn = said("Hi");

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                turn.run(
                    new Listener() {
                      @Override
                      public void part(byte[] raw) {
                        throw new IllegalStateException("reader gone");
                      }
                    }))
        .hasMessage("reader gone");

    assertThat(world.channel.lastTurn().reply().isClosed()).isTrue();
    assertThat(chat.show().show(ada.id(), turn.conversation()).orElseThrow().underWay()).isEmpty();
  }

  @Test
  void stoppingTheAgentEndsTheAnswerFirst() throws Exception {
    world.channel.willReply(ReplyScript.streaming().thenText("Half").thenHang());
    Turn turn = said("Go on");
    runAside(turn);
    listener.awaitPart();

    world.mosaic.agents().life().stop().stop(ada.id()).join();
    listener.awaitEnd();

    assertThat(messagesOf(turn.conversation()).getLast().status()).isEqualTo(Status.INTERRUPTED);
    assertThat(world.mosaic.agents().life().show().show(ada.id()).state())
        .isInstanceOf(AgentState.Asleep.class);
  }

  @Test
  void marksAnswersInterruptedThatACrashCutOff() {
    Turn turn = said("Hi");

    world.restarted().chat().recover().recover();

    assertThat(messagesOf(turn.conversation()).getLast().status()).isEqualTo(Status.INTERRUPTED);
  }

  private void runAside(Turn turn) {
    Thread.ofVirtual()
        .start(
            () -> {
              turn.run(listener);
              listener.ended();
            });
  }

  private Turn said(String text) {
    return accepted(null, text);
  }

  private Turn accepted(@Nullable ConversationId conversation, String text) {
    return ((SendMessage.Outcome.Accepted) chat.send().send(command(ada, conversation, text)))
        .turn();
  }

  private static SendMessage.Command command(
      Caller caller, @Nullable ConversationId conversation, String text) {
    return Said.by(caller, conversation, text);
  }

  private List<ChatMessage> messagesOf(ConversationId conversation) {
    return world.stores.conversations().messages(ada.id(), conversation);
  }

  /** Takes down what it is told. */
  private static class Listener implements TurnReceiver {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CountDownLatch firstPart = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable TurnFault fault;

    @Override
    public void waking(StartPhase phase) {}

    @Override
    public void answering(boolean stream) {}

    @Override
    public void noted(AnswerNotes notes) {}

    @Override
    public void part(byte[] raw) {
      bytes.writeBytes(raw);
      firstPart.countDown();
    }

    @Override
    public void failed(TurnFault why) {
      fault = why;
    }

    void ended() {
      end.countDown();
    }

    void awaitPart() throws InterruptedException {
      assertThat(firstPart.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }

    void awaitEnd() throws InterruptedException {
      assertThat(end.await(10, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
    }

    String text() {
      return bytes.toString(StandardCharsets.UTF_8);
    }

    TurnFault fault() {
      return java.util.Objects.requireNonNull(fault, "no fault was told");
    }

    @Nullable TurnFault faultOrNull() {
      return fault;
    }
  }
}
