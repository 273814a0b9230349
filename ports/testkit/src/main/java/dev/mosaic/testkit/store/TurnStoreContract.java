package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.StartPhase;
import dev.mosaic.domain.chat.AnswerNotes;
import dev.mosaic.domain.chat.AnswerNotice;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.NumberedEvent;
import dev.mosaic.domain.chat.ToolCall;
import dev.mosaic.domain.chat.ToolCall.State;
import dev.mosaic.domain.chat.TurnEvent;
import dev.mosaic.domain.chat.TurnFault;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.TurnStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link TurnStore} does. Each test begins with an empty one. */
public abstract class TurnStoreContract {
  private static final Instant NOW = HandMovedClock.START;

  private UserId ada;
  private UserId bob;
  private ConversationId talk;
  private TurnRecord turn;

  protected abstract TurnStore turns();

  protected abstract ConversationStore conversations();

  protected abstract UserStore users();

  @BeforeEach
  void adaBeginsATurn() {
    ada = People.joined(users());
    bob = People.joined(users());
    talk = conversation(ada);
    turn = turn(ada, talk, "first");
    assertThat(turns().begin(turn)).isTrue();
  }

  @Test
  void findsATurnByItsClientsNameForItsOwnerAlone() {
    assertThat(turns().find(ada, new ClientTurnId("first"))).contains(turn);
    assertThat(turns().find(ada, new ClientTurnId("second"))).isEmpty();
    assertThat(turns().find(bob, new ClientTurnId("first"))).isEmpty();
  }

  @Test
  void beginsOneTurnOfAName() {
    assertThat(turns().begin(turn(ada, talk, "first"))).isFalse();
    assertThat(turns().find(ada, new ClientTurnId("first"))).contains(turn);
    assertThat(turns().begin(turn(bob, conversation(bob), "first"))).isTrue();
  }

  @Test
  void beginsOneOfManyAtOnce() {
    List<Boolean> begun = ConcurrentCalls.call(8, i -> turns().begin(turn(ada, talk, "at-once")));

    assertThat(begun).containsOnlyOnce(true);
  }

  @Test
  void keepsEveryKindOfEvent() {
    AnswerNotes notes =
        AnswerNotes.NONE
            .answeredBy("acme/fast")
            .and(new AnswerNotice("stream_broke", "acme/slow", "It broke.", null));
    List<NumberedEvent> events =
        List.of(
            new NumberedEvent(5, new TurnEvent.Started(turn.id())),
            new NumberedEvent(6, new TurnEvent.Waking(turn.id(), StartPhase.GATEWAY, 3)),
            new NumberedEvent(7, new TurnEvent.Text(turn.id(), 0, "Grüß \"Gott\" 😀\n")),
            new NumberedEvent(8, new TurnEvent.Text(turn.id(), 4, "")),
            new NumberedEvent(9, new TurnEvent.Noted(turn.id(), notes)),
            new NumberedEvent(10, new TurnEvent.Thought(turn.id(), 0, "First, \n😀")),
            new NumberedEvent(11, new TurnEvent.Thought(turn.id(), 3, "")),
            new NumberedEvent(12, new TurnEvent.ToolStarted(turn.id(), call("c1", "ls \"a b\""))),
            new NumberedEvent(13, new TurnEvent.ToolStarted(turn.id(), call("c2", ""))),
            new NumberedEvent(14, new TurnEvent.ToolOutput(turn.id(), "c1", 0, "Grüße\n\t1")),
            new NumberedEvent(15, new TurnEvent.ToolOutput(turn.id(), "c1", 2, "")),
            new NumberedEvent(
                16,
                new TurnEvent.ToolEnded(
                    turn.id(), "c1", State.FAILED, Duration.ofMillis(1_203), "Gr\nno")),
            new NumberedEvent(
                17, new TurnEvent.ToolEnded(turn.id(), "c2", State.STOPPED, null, "")),
            new NumberedEvent(18, new TurnEvent.QueueChanged(turn.id())),
            new NumberedEvent(
                Long.MAX_VALUE,
                new TurnEvent.Ended(turn.id(), Status.FAILED, new TurnFault("why", "So."))));

    turns().append(ada, turn.id(), events);

    assertThat(turns().of(ada, turn.id())).isEqualTo(events);
    assertThat(turns().after(ada, talk, 0)).isEqualTo(events);
  }

  @Test
  void showsWhatCameAfterAnEventAcrossBatchesAndTurns() {
    TurnRecord next = turn(ada, talk, "second");
    turns().begin(next);
    turns().append(ada, turn.id(), List.of(text(1, "a"), text(2, "b"), text(3, "c")));
    turns().append(ada, turn.id(), List.of(text(8, "d")));
    NumberedEvent last = new NumberedEvent(9, new TurnEvent.Started(next.id()));
    turns().append(ada, next.id(), List.of(last));

    assertThat(turns().after(ada, talk, 2)).containsExactly(text(3, "c"), text(8, "d"), last);
    assertThat(turns().after(ada, talk, 5)).containsExactly(text(8, "d"), last);
    assertThat(turns().after(ada, talk, 9)).isEmpty();
    assertThat(turns().of(ada, next.id())).containsExactly(last);
    assertThat(turns().last(ada, talk)).isEqualTo(9);
    assertThat(turns().last(ada, conversation(ada))).isZero();
  }

  @Test
  void showsNobodyElsesEventsAndAddsNoneToThem() {
    turns().append(bob, turn.id(), List.of(text(1, "by Bob")));
    turns().append(ada, turn.id(), List.of(text(2, "by Ada")));

    assertThat(turns().after(ada, talk, 0)).containsExactly(text(2, "by Ada"));
    assertThat(turns().after(bob, talk, 0)).isEmpty();
    assertThat(turns().of(bob, turn.id())).isEmpty();
    assertThat(turns().last(bob, talk)).isZero();
  }

  @Test
  void goesWithItsConversation() {
    turns().append(ada, turn.id(), List.of(text(1, "a")));

    conversations().delete(ada, talk);
    turns().append(ada, turn.id(), List.of(text(2, "b")));
    turns().end(ada, turn.id(), List.of(), NOW);

    assertThat(turns().after(ada, talk, 0)).isEmpty();
    assertThat(turns().find(ada, new ClientTurnId("first"))).isEmpty();
  }

  @Test
  void keepsTheLastEventsWithTheEnd() {
    turns().append(ada, turn.id(), List.of(text(1, "a")));

    turns().end(bob, turn.id(), List.of(text(2, "forged")), NOW);
    turns().end(ada, turn.id(), List.of(text(2, "b"), text(3, "c")), NOW);

    assertThat(turns().of(ada, turn.id()))
        .containsExactly(text(1, "a"), text(2, "b"), text(3, "c"));
    assertThat(turns().unended()).doesNotContain(turn);
  }

  @Test
  void forgetsWhatEndedLongAgo() {
    TurnRecord running = turn(ada, talk, "running");
    TurnRecord recent = turn(ada, talk, "recent");
    turns().begin(running);
    turns().begin(recent);
    turns().append(ada, turn.id(), List.of(text(1, "a")));
    turns().end(ada, turn.id(), List.of(), NOW);
    turns().end(ada, recent.id(), List.of(), NOW.plusSeconds(1));
    turns().end(bob, running.id(), List.of(), NOW);

    assertThat(turns().forgetEndedBefore(NOW.plusSeconds(1))).isEqualTo(1);

    assertThat(turns().after(ada, talk, 0)).isEmpty();
    assertThat(turns().find(ada, new ClientTurnId("first"))).isEmpty();
    assertThat(turns().find(ada, new ClientTurnId("running"))).contains(running);
    assertThat(turns().find(ada, new ClientTurnId("recent"))).contains(recent);
  }

  @Test
  void listsEverybodysTurnsThatHaveNotEnded() {
    TurnRecord bobs =
        new TurnRecord(new TurnId(UUID.randomUUID()), bob, conversation(bob), null, false, NOW);
    TurnRecord another =
        new TurnRecord(new TurnId(UUID.randomUUID()), bob, bobs.conversation(), null, false, NOW);
    turns().begin(bobs);
    assertThat(turns().begin(another)).as("turns without a name").isTrue();

    assertThat(turns().unended()).containsExactlyInAnyOrder(turn, bobs, another);

    turns().end(bob, bobs.id(), List.of(), NOW);
    assertThat(turns().unended()).containsExactlyInAnyOrder(turn, another);
  }

  private static ToolCall call(String id, String arguments) {
    return ToolCall.begun(id, "exec", arguments, 4, arguments, NOW);
  }

  private NumberedEvent text(long id, String delta) {
    return new NumberedEvent(id, new TurnEvent.Text(turn.id(), 0, delta));
  }

  private ConversationId conversation(UserId owner) {
    ConversationId id = ConversationId.random();
    conversations().insert(Conversation.begin(id, owner, "Talk", NOW));
    return id;
  }

  private static TurnRecord turn(UserId owner, ConversationId conversation, String clientId) {
    TurnId id = new TurnId(UUID.randomUUID());
    return new TurnRecord(id, owner, conversation, new ClientTurnId(clientId), true, NOW);
  }
}
