package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.application.World;
import dev.mosaic.application.agent.life.AgentActivity;
import dev.mosaic.application.chat.log.EventLogs;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.testkit.agent.ReplyScript;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever hears that an answer is over, or looks at that moment, finds it whole. */
class AnswerEndTest {
  private final World world = new World();
  private final ChatCases chat = world.mosaic.chat();
  private final Caller ada = world.equipped("ada");

  @Test
  void isReportedOnceTheAnswerIsKept() {
    world.channel.willReply(ReplyScript.saying("Hello", " there"));
    Turn turn = said(null);
    List<ShowConversation.View> seen = new ArrayList<>();

    turn.run(
        new Deaf() {
          @Override
          public void part(byte[] raw) {
            if (new String(raw, StandardCharsets.UTF_8).contains("[DONE]")) {
              seen.add(chat.show().show(ada.id(), turn.conversation()).orElseThrow());
            }
          }
        });

    assertThat(seen).hasSize(1);
    assertThat(seen.getFirst().underWay()).isEmpty();
    ChatMessage answer = seen.getFirst().messages().getLast();
    assertThat(answer.content()).isEqualTo("Hello there");
    assertThat(answer.status()).isEqualTo(Status.COMPLETE);
  }

  @Test
  void leavesRoomForTheNextMessageAtOnce() {
    world.channel.willReply(ReplyScript.saying("Hello"));
    Turn turn = said(null);
    List<Turn> next = new ArrayList<>();

    turn.run(
        new Deaf() {
          @Override
          public void part(byte[] raw) {
            if (new String(raw, StandardCharsets.UTF_8).contains("[DONE]")) {
              next.add(said(turn.conversation()));
            }
          }
        });

    assertThat(next).hasSize(1);
  }

  @Test
  void isNoHalfAnswerToOneWhoLooksMeanwhile() {
    world.channel.willReply(ReplyScript.saying("Hello", " there"));
    Turn turn = said(null);
    Turns turns = new Turns();
    turns.begin(turn);

    ShowConversation.View view =
        new ShowConversation(
                endingAfterTheFirstLook(turn, turns), world.stores.attachments(), turns)
            .show(ada.id(), turn.conversation())
            .orElseThrow();

    assertThat(view.underWay()).isEmpty();
    assertThat(view.messages().getLast().content()).isEqualTo("Hello there");
    assertThat(view.messages().getLast().status()).isEqualTo(Status.COMPLETE);
  }

  @Test
  void leavesNothingBusyWhereTheAnswerCouldNotBeKept() {
    world.channel.willReply(ReplyScript.saying("Hello"));
    Turn turn = said(null);
    Turns turns = new Turns();
    turns.begin(turn);
    TurnRunner runner = runnerOver(refusingToKeep(), turns);

    assertThatThrownBy(() -> runner.run(turn, new Deaf())).hasMessage("the database is away");

    ShowConversation.View view =
        new ShowConversation(world.stores.conversations(), world.stores.attachments(), turns)
            .show(ada.id(), turn.conversation())
            .orElseThrow();
    assertThat(view.underWay()).isEmpty();
    assertThat(view.messages().getLast().status()).isEqualTo(Status.INTERRUPTED);
    assertThat(turns.begin(turn)).isTrue();
  }

  private TurnRunner runnerOver(ConversationStore store, Turns turns) {
    AgentActivity activity = world.mosaic.agents().life().activity();
    Preparation preparation =
        new Preparation(
            world.mosaic.agents().life().wake(),
            activity,
            world.mosaic.agents().delivery().settings(),
            world.mosaic.agents().door().setups(),
            TurnPolicy.STANDARD);
    EventLogs logs = new EventLogs(world.stores.turns(), world.clock);
    return new TurnRunner(
        activity,
        store,
        turns,
        logs,
        new TitleConversation(
            world.stores.chatSettings(), store, world.mosaic.llm().suggestTitle(), logs),
        new TellEnd(world.mosaic.push().tell(), world.clock),
        new HttpAnswers(preparation, activity, world.channel),
        new RunAnswers(
            preparation,
            activity,
            world.runs,
            new MessageFiles(world.stores.attachments(), world.clock),
            new ChosenModels(store, world.stores.providers(), world.stores.agentConfigs()),
            new EarlierTurns(store),
            world.mosaic.chat().doings(),
            TurnPolicy.STANDARD,
            () -> Duration.ofMinutes(30),
            world.clock));
  }

  private ConversationStore refusingToKeep() {
    return over(
        method -> {
          if (method.equals("update")) {
            throw new IllegalStateException("the database is away");
          }
        },
        method -> {});
  }

  /** The turn runs to its end just after the messages were read for the first time. */
  private ConversationStore endingAfterTheFirstLook(Turn turn, Turns turns) {
    AtomicBoolean looked = new AtomicBoolean();
    return over(
        method -> {},
        method -> {
          if (method.equals("messages") && looked.compareAndSet(false, true)) {
            turn.run(new Deaf());
            turns.end(turn);
          }
        });
  }

  /** The world's store, with something happening before and after each of its methods. */
  private ConversationStore over(Consumer<String> before, Consumer<String> after) {
    ConversationStore store = world.stores.conversations();
    return (ConversationStore)
        Proxy.newProxyInstance(
            ConversationStore.class.getClassLoader(),
            new Class<?>[] {ConversationStore.class},
            (proxy, method, arguments) -> {
              before.accept(method.getName());
              Object found = method.invoke(store, arguments);
              after.accept(method.getName());
              return found;
            });
  }

  private Turn said(@Nullable ConversationId conversation) {
    SendMessage.Command command = Said.by(ada, conversation, "Hi");
    return ((SendMessage.Outcome.Accepted) chat.send().send(command)).turn();
  }

  /** Hears nothing. */
  private static class Deaf implements TurnReceiver {
    @Override
    public void waking(StartPhase phase) {}

    @Override
    public void answering(boolean stream) {}

    @Override
    public void part(byte[] raw) {}

    @Override
    public void noted(AnswerNotes notes) {}

    @Override
    public void failed(TurnFault fault) {}
  }
}
