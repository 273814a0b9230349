package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Speaker;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.ports.agent.AgentDoings.Doing;
import dev.mosaic.ports.agent.RunEvent;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.testkit.agent.ReplyScript;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepDoingsTest {
  private static final Instant NIGHT = Instant.parse("2026-01-01T03:00:00Z");

  private final World world = new World();
  private final ChatCases chat = world.mosaic.chat();
  private final Caller ada = world.equipped("ada");
  private final Caller bob = world.equipped("bob");

  @Test
  void keepsEachSessionAsAConversationWithItsWork() {
    awake(ada);
    world.runs.alsoDoes(
        new Doing(
            "agent:main:job",
            "Write the report",
            NIGHT,
            List.of(
                new RunEvent.ToolStarted("call-1", "exec", "", "{\"command\":\"ls\"}", NIGHT),
                new RunEvent.ToolEnded("call-1", true, Duration.ofSeconds(2), "a"),
                new RunEvent.Text("Written."),
                new RunEvent.Ended(Status.COMPLETE, "Written.", null))));
    world.runs.alsoDoes(done("agent:main:job", "And again", NIGHT.plusSeconds(60), "Again."));
    world.runs.alsoDoes(done("agent:main:other", "Something else", NIGHT, "Done."));

    chat.doings().keep(ada.id());
    chat.doings().keep(ada.id());

    assertThat(doingsOf(ada))
        .extracting(Conversation::title)
        .containsExactly("Write the report", "Something else");
    List<ChatMessage> report = messagesOf(ada, doingsOf(ada).getFirst());
    assertThat(report)
        .extracting(ChatMessage::content)
        .containsExactly("Write the report", "Written.", "And again", "Again.");
    assertThat(report.get(1).work().calls())
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.state()).isEqualTo(ToolCall.State.SUCCEEDED);
              assertThat(call.output()).isEqualTo("a");
            });
    assertThat(report).extracting(ChatMessage::role).startsWith(Speaker.USER, Speaker.ASSISTANT);
    assertThat(doingsOf(bob)).isEmpty();
  }

  @Test
  void keepsWhatGoesOnOnceItIsOver() {
    awake(ada);
    Doing finished = done("agent:main:job", "A long job", NIGHT, "Done.");
    world.runs.alsoDoes(new Doing(finished.session(), finished.asked(), NIGHT, List.of()));
    world.runs.alsoDoes(done("agent:main:quick", "A quick one", NIGHT.plusSeconds(9), "Quick."));
    chat.doings().keep(ada.id());
    assertThat(doingsOf(ada)).extracting(Conversation::title).containsExactly("A quick one");

    world.runs.alsoDoes(finished);
    chat.doings().keep(ada.id());

    assertThat(doingsOf(ada))
        .extracting(Conversation::title)
        .containsExactly("A quick one", "A long job");
    assertThat(messagesOf(ada, doingsOf(ada).getFirst())).hasSize(2);
  }

  @Test
  void bringsNothingBackThatWasDeleted() {
    awake(ada);
    world.runs.alsoDoes(done("agent:main:job", "Old", NIGHT, "Done."));
    chat.doings().keep(ada.id());
    world.mosaic.conversations().remove().remove(ada.id(), doingsOf(ada).getFirst().id());

    world.runs.alsoDoes(done("agent:main:job", "New", NIGHT.plusSeconds(60), "Done again."));
    chat.doings().keep(ada.id());

    assertThat(doingsOf(ada)).extracting(Conversation::title).containsExactly("New");
    assertThat(messagesOf(ada, doingsOf(ada).getFirst())).hasSize(2);
  }

  @Test
  void believesNoTimeToCome() {
    awake(ada);
    Instant later = world.clock.instant().plus(Duration.ofDays(400));
    world.runs.alsoDoes(done("agent:main:hidden", "From the future", later, "Done."));
    chat.doings().keep(ada.id());
    world.clock.advance(Duration.ofMinutes(1));
    chat.doings().keep(ada.id());

    assertThat(messagesOf(ada, doingsOf(ada).getFirst())).hasSize(2);
    assertThat(doingsOf(ada).getFirst().lastMessageAt()).isBeforeOrEqualTo(world.clock.instant());
    assertThat(world.stores.agents().doingsKeptUntil(ada.id()).orElseThrow())
        .isBeforeOrEqualTo(world.clock.instant());
  }

  @Test
  void wakesNobody() {
    world.runs.alsoDoes(done("agent:main:job", "Something", NIGHT, "Done."));

    chat.doings().keep(ada.id());

    assertThat(doingsOf(ada)).isEmpty();
    assertThat(world.mosaic.agents().life().activity().awake(ada.id())).isEmpty();
  }

  @Test
  void takesNoMessages() {
    awake(ada);
    world.runs.alsoDoes(done("agent:main:job", "Something", NIGHT, "Done."));
    chat.doings().keep(ada.id());
    Conversation own = doingsOf(ada).getFirst();

    assertThat(chat.send().send(Said.by(ada, own.id(), "And then?")))
        .isInstanceOf(SendMessage.Outcome.ConversationReadOnly.class);
    assertThat(messagesOf(ada, own)).hasSize(2);
  }

  @Test
  void looksByItselfAtTheEndOfATurn() {
    world.channel.willReply(ReplyScript.saying("Hello"));
    world.runs.alsoDoes(done("agent:main:job", "Something", NIGHT, "Done."));

    chat.start()
        .start(
            new StartTurn.Command(ada.id(), null, new ClientTurnId("one"), "Hi", List.of(), false));

    await().untilAsserted(() -> assertThat(doingsOf(ada)).hasSize(1));
  }

  private void awake(Caller caller) {
    world.channel.willReply(ReplyScript.saying("Hello"));
    Conversing.say(world, caller, "Hi", () -> {});
  }

  private static Doing done(String session, String asked, Instant at, String answer) {
    return new Doing(
        session,
        asked,
        at,
        List.of(new RunEvent.Text(answer), new RunEvent.Ended(Status.COMPLETE, answer, null)));
  }

  private List<Conversation> doingsOf(Caller caller) {
    return world
        .mosaic
        .conversations()
        .list()
        .list(caller.id(), ConversationSelection.listed(Origin.AGENT), new PageRequest(1, 50))
        .rows();
  }

  private List<ChatMessage> messagesOf(Caller caller, Conversation conversation) {
    return chat.show().show(caller.id(), conversation.id()).orElseThrow().messages();
  }
}
