package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.testkit.agent.ReplyScript;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramCallsTest {
  private final World world = new World();
  private final ChatCases chat = world.mosaic.chat();
  private final Caller ada = world.equipped("ada");
  private final Place.Named named =
      new Place.Named(null, ConversationKey.of(ada.id(), "chat", "their chat 7"));

  @Test
  void keepsOneConversationByTheNameAProgramGivesIt() {
    run(accepted(ada, named, "one"));
    run(accepted(ada, named, "two"));

    Conversation kept = world.stores.conversations().find(ada.id(), named.key()).orElseThrow();
    assertThat(programs()).containsExactly(kept);
    assertThat(world.stores.conversations().messages(ada.id(), kept.id()))
        .extracting(ChatMessage::content)
        .containsExactly("one", "ok", "two", "ok");
    assertThat(bodies()).containsExactly("opening one", "following two");
  }

  @Test
  void goesOnWithAConversationOfTheCallersOwnByItsId() {
    Turn first = accepted(ada, new Place.Fresh(), "one");
    run(first);
    ConversationId id = first.conversation();

    Turn second = accepted(ada, nameOf(ada, id), "two");
    run(second);

    assertThat(second.conversation()).isEqualTo(id);
    assertThat(programs()).hasSize(1);
  }

  @Test
  void goesOnAfterTheLastWholeAnswerAlone() {
    Turn first = accepted(ada, new Place.Fresh(), "one");
    run(first);
    Place afterFirst = new Place.After(first.conversation(), first.message());

    world.channel.willReply(ReplyScript.streaming().thenText("Half").thenBreak());
    run(accepted(ada, afterFirst, "two"));
    Turn again = accepted(ada, afterFirst, "two");
    run(again);

    assertThat(again.conversation()).isEqualTo(first.conversation());
    assertThat(bodies()).last().isEqualTo("following two");
    assertThat(chat.send().send(Said.byProgramOf(ada, afterFirst, "three")))
        .isInstanceOf(SendMessage.Outcome.AnswerNotLast.class);
  }

  @Test
  void findsNoAnswerOfSomebodyElsesToGoOnAfter() {
    Caller bob = world.equipped("bob");
    Turn first = accepted(ada, new Place.Fresh(), "one");
    run(first);
    Place foreign = new Place.After(first.conversation(), first.message());

    assertThat(chat.send().send(Said.byProgramOf(bob, foreign, "let me in")))
        .isInstanceOf(SendMessage.Outcome.AnswerNotFound.class);
  }

  @Test
  void takesSomebodyElsesIdForANameLikeAnyOther() {
    Caller bob = world.equipped("bob");
    Turn first = accepted(ada, new Place.Fresh(), "one");
    run(first);

    Turn foreign = accepted(bob, nameOf(bob, first.conversation()), "let me in");
    run(foreign);

    assertThat(foreign.conversation()).isNotEqualTo(first.conversation());
    assertThat(world.stores.conversations().messages(ada.id(), first.conversation())).hasSize(2);
    assertThat(bodies()).last().isEqualTo("opening let me in");
  }

  @Test
  void waitsForTheAnswerUnderWayInANamedConversation() throws Exception {
    world.channel.willReply(ReplyScript.streaming().thenText("Half").thenHang());
    Turn first = accepted(ada, named, "one");
    Thread running = Thread.ofVirtual().start(() -> run(first));

    var second =
        java.util.concurrent.CompletableFuture.supplyAsync(
            () -> chat.send().send(Said.byProgramOf(ada, named, "two")));
    first.abort();

    assertThat(second.get(10, java.util.concurrent.TimeUnit.SECONDS))
        .isInstanceOf(SendMessage.Outcome.Accepted.class);
    running.join();
  }

  @Test
  void keepsWhatProgramsSayApartFromThePersonsOwn() {
    run(accepted(ada, new Place.Fresh(), "by a program"));
    run(((SendMessage.Outcome.Accepted) chat.send().send(Said.by(ada, null, "by hand"))).turn());

    assertThat(programs()).extracting(Conversation::title).containsExactly("by a program");
    assertThat(
            world
                .mosaic
                .conversations()
                .list()
                .list(ada.id(), ConversationSelection.listed(Origin.PERSON), new PageRequest(1, 10))
                .rows())
        .extracting(Conversation::title)
        .containsExactly("by hand");
  }

  @Test
  void keepsNothingOfACallThatIsNotToBeKept() {
    Turn turn = accepted(ada, new Place.Unkept(), "secret plans");
    Heard heard = run(turn);

    assertThat(heard.text()).contains("ok");
    assertThat(turn.isKept()).isFalse();
    assertThat(programs()).isEmpty();
    assertThat(world.stores.conversations().find(ada.id(), turn.conversation())).isEmpty();
  }

  @Test
  void leavesNoConversationBehindWhereTheGatewayTakesNothing() {
    world.channel.willReply(refusal("`temperature` must be between 0 and 2."));
    Heard heard = run(accepted(ada, new Place.Fresh(), "too hot"));
    world.channel.willReply(refusal("`temperature` must be between 0 and 2."));
    run(accepted(ada, named, "too hot"));

    assertThat(heard.fault().code()).isEqualTo(TurnFault.INVALID_REQUEST);
    assertThat(heard.fault().message()).contains("between 0 and 2");
    assertThat(programs()).isEmpty();
  }

  @Test
  void aPersonSeesWhatBecameOfARefusedMessage() {
    world.channel.willReply(refusal("Invalid image_url content in `messages`."));
    Turn turn =
        ((SendMessage.Outcome.Accepted) chat.send().send(Said.by(ada, null, "Look"))).turn();
    run(turn);

    assertThat(world.stores.conversations().messages(ada.id(), turn.conversation()))
        .last()
        .extracting(ChatMessage::status)
        .isEqualTo(Status.FAILED);
  }

  @Test
  void refusesAProgramBeforehandWhenTheTokensAreUsedUp() {
    world.stores.usage().setLimit(ada.id(), 0L);

    assertThat(chat.send().send(Said.byProgramOf(ada, new Place.Fresh(), "Hi")))
        .isInstanceOf(SendMessage.Outcome.TokensUsedUp.class);
    assertThat(programs()).isEmpty();
    assertThat(chat.send().send(Said.by(ada, null, "Hi")))
        .as("a person reads it in the answer")
        .isInstanceOf(SendMessage.Outcome.Accepted.class);
  }

  private static Place nameOf(Caller caller, ConversationId id) {
    return new Place.Named(id, ConversationKey.of(caller.id(), "chat", id.toString()));
  }

  private static ReplyScript refusal(String words) {
    return ReplyScript.refusing(400, new TurnFault(TurnFault.INVALID_REQUEST, words));
  }

  private Turn accepted(Caller caller, Place place, String text) {
    return ((SendMessage.Outcome.Accepted) chat.send().send(Said.byProgramOf(caller, place, text)))
        .turn();
  }

  private static Heard run(AnswerSource source) {
    Heard heard = new Heard();
    source.run(heard);
    return heard;
  }

  private List<Conversation> programs() {
    return world
        .mosaic
        .conversations()
        .list()
        .list(ada.id(), ConversationSelection.listed(Origin.PROGRAM), new PageRequest(1, 10))
        .rows();
  }

  private List<String> bodies() {
    return world.channel.turns().stream()
        .map(turn -> new String(turn.request().body(), StandardCharsets.UTF_8))
        .toList();
  }
}
