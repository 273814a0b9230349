package dev.mosaic.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.chat.ClientTurnId;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.domain.chat.QueuedMessage;
import dev.mosaic.domain.chat.TurnId;
import dev.mosaic.domain.chat.TurnRecord;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.QueuedMessageStore;
import dev.mosaic.ports.store.QueuedMessageStore.Place;
import dev.mosaic.ports.store.TurnStore;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link QueuedMessageStore} does. Each test begins with an empty one. */
public abstract class QueuedMessageStoreContract {
  private static final Instant NOW = HandMovedClock.START;

  private UserId ada;
  private UserId bob;
  private ConversationId talk;
  private QueuedMessage first;

  protected abstract QueuedMessageStore queue();

  protected abstract TurnStore turns();

  protected abstract ConversationStore conversations();

  protected abstract UserStore users();

  @BeforeEach
  void adaHasOneThatWaits() {
    ada = People.joined(users());
    bob = People.joined(users());
    talk = conversation(ada);
    first = waiting(ada, talk, "Grüß \"Gott\" 😀\n");
  }

  @Test
  void keepsTheOrderInWhichTheyCame() {
    QueuedMessage second = waiting(ada, talk, "Second");
    QueuedMessage third = waiting(ada, talk, "Third");
    waiting(ada, conversation(ada), "Elsewhere");

    assertThat(queue().of(ada, talk)).containsExactly(first, second, third);
  }

  @Test
  void changesWordsInTheirPlace() {
    QueuedMessage second = waiting(ada, talk, "Second");

    assertThat(queue().change(first.saying("Better"))).isTrue();

    assertThat(queue().of(ada, talk)).containsExactly(first.saying("Better"), second);
  }

  @Test
  void givesAMessageToOneOfMany() {
    List<Boolean> taken = ConcurrentCalls.call(8, i -> queue().remove(ada, first.turn()));

    assertThat(taken).containsOnlyOnce(true);
    assertThat(queue().of(ada, talk)).isEmpty();
    assertThat(queue().change(first)).isFalse();
  }

  @Test
  void isNobodyElses() {
    QueuedMessage bobs =
        new QueuedMessage(first.turn(), bob, talk, first.said(), "By Bob", first.since());

    assertThat(queue().of(bob, talk)).isEmpty();
    assertThat(queue().remove(bob, first.turn())).isFalse();
    assertThat(queue().change(bobs)).isFalse();

    assertThat(queue().of(ada, talk)).containsExactly(first);
  }

  @Test
  void goesWithItsConversation() {
    conversations().delete(ada, talk);

    assertThat(queue().of(ada, talk)).isEmpty();
    assertThat(queue().places()).isEmpty();
    assertThat(queue().remove(ada, first.turn())).isFalse();
  }

  @Test
  void saysWhereEverybodysWait() {
    ConversationId bobsTalk = conversation(bob);
    QueuedMessage bobs = waiting(bob, bobsTalk, "By Bob");

    assertThat(queue().places())
        .containsExactlyInAnyOrder(
            new Place(ada, talk, first.turn()), new Place(bob, bobsTalk, bobs.turn()));
  }

  private QueuedMessage waiting(UserId owner, ConversationId conversation, String text) {
    TurnId turn = new TurnId(UUID.randomUUID());
    ClientTurnId name = new ClientTurnId(turn.toString());
    turns().begin(new TurnRecord(turn, owner, conversation, name, true, NOW));
    QueuedMessage message =
        new QueuedMessage(turn, owner, conversation, MessageId.random(), text, NOW);
    queue().add(message);
    return message;
  }

  private ConversationId conversation(UserId owner) {
    ConversationId id = ConversationId.random();
    conversations().insert(Conversation.begin(id, owner, "Talk", NOW));
    return id;
  }
}
