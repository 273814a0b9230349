package dev.mosaic.testkit.store;

import static dev.mosaic.domain.chat.ConversationSelection.listed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.ChatMessage.Status;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.Conversation.TitledBy;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.domain.chat.ConversationSelection.Filed;
import dev.mosaic.domain.chat.ConversationTitle;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How every {@link ConversationStore} lets people keep order in their conversations. Each test
 * begins with an empty one.
 */
public abstract class FiledConversationsContract {
  private static final Instant NOW = HandMovedClock.START;
  private static final PageRequest ALL = new PageRequest(1, 100);

  private UserId ada;
  private UserId bob;
  private Conversation old;
  private Conversation young;

  protected abstract ConversationStore conversations();

  protected abstract UserStore users();

  @BeforeEach
  void adaHasTwoConversations() {
    ada = People.joined(users());
    bob = People.joined(users());
    old = begun(ada, "Old", NOW);
    young = begun(ada, "Young", NOW.plusSeconds(1));
  }

  @Test
  void renamesAndKeepsWhoDidIt() {
    Conversation renamed = old.renamed(new ConversationTitle("Tea, mostly"));

    assertThat(
            conversations()
                .change(
                    ada, old.id(), found -> found.renamed(new ConversationTitle("Tea, mostly"))))
        .contains(renamed);

    assertThat(conversations().find(ada, old.id())).contains(renamed);
    assertThat(renamed.titledBy()).isEqualTo(TitledBy.PERSON);
    assertThat(conversations().find(ada, young.id())).contains(young);
  }

  @Test
  void namesAllOfAPersonsThatAreNotHiddenOldestFirst() {
    Conversation hidden = begun(ada, "Hidden", NOW.plusSeconds(2));
    begun(bob, "Bob's", NOW);
    conversations().hide(ada, hidden.id(), NOW.plusSeconds(3));
    conversations().change(ada, young.id(), found -> found.withArchived(true).withPinned(true));

    assertThat(conversations().ids(ada)).containsExactly(old.id(), young.id());
  }

  @Test
  void listsPinnedOnesFirst() {
    conversations().change(ada, old.id(), found -> found.withPinned(true));

    assertThat(conversations().list(ada, listed(Origin.PERSON), ALL).rows())
        .containsExactly(old.withPinned(true), young);
    assertThat(conversations().list(ada, listed(Origin.PERSON), new PageRequest(2, 1)).rows())
        .containsExactly(young);

    conversations().change(ada, old.id(), found -> found.withPinned(false));
    assertThat(conversations().list(ada, listed(Origin.PERSON), ALL).rows())
        .containsExactly(young, old);
  }

  @Test
  void listsArchivedOnesApart() {
    conversations().change(ada, old.id(), found -> found.withArchived(true));
    Conversation archived = old.withArchived(true);

    assertThat(conversations().list(ada, listed(Origin.PERSON), ALL).rows()).containsExactly(young);
    assertThat(conversations().list(ada, listed(Origin.PERSON), ALL).total()).isEqualTo(1);
    assertThat(conversations().list(ada, of(Filed.ARCHIVED), ALL).rows()).containsExactly(archived);
    assertThat(conversations().list(ada, of(Filed.ANYWHERE), ALL).rows())
        .containsExactly(young, archived);
    assertThat(conversations().find(ada, old.id())).contains(archived);
  }

  @Test
  void keepsEveryChangeOfManyAtOnce() {
    ConcurrentCalls.call(
        8,
        i ->
            conversations()
                .change(
                    ada,
                    old.id(),
                    found ->
                        i % 2 == 0
                            ? found.withPinned(true)
                            : found.renamed(new ConversationTitle("Renamed"))));

    assertThat(conversations().find(ada, old.id()))
        .contains(old.renamed(new ConversationTitle("Renamed")).withPinned(true));
  }

  @Test
  void changesNobodyElses() {
    assertThat(conversations().change(bob, old.id(), found -> found.withPinned(true))).isEmpty();
    assertThat(conversations().hide(bob, old.id(), NOW)).isFalse();
    conversations().hide(ada, young.id(), NOW);
    assertThat(conversations().restore(bob, young.id())).isFalse();

    assertThat(conversations().find(ada, old.id())).contains(old);
    assertThat(conversations().find(ada, young.id())).isEmpty();
  }

  @Test
  void treatsWhatIsHiddenAsDeleted() {
    ChatMessage said = ChatMessage.ofUser(old.id(), "Which tea?", NOW);
    conversations().append(ada, List.of(said));

    assertThat(conversations().hide(ada, old.id(), NOW)).isTrue();

    assertThat(conversations().hide(ada, old.id(), NOW)).isFalse();
    assertThat(conversations().find(ada, old.id())).isEmpty();
    assertThat(conversations().messages(ada, old.id())).isEmpty();
    assertThat(conversations().list(ada, of(Filed.ANYWHERE), ALL).rows()).containsExactly(young);
    assertThat(conversations().list(ada, of(Filed.ANYWHERE), ALL).total()).isEqualTo(1);
    assertThat(conversations().change(ada, old.id(), found -> found.withPinned(true))).isEmpty();
    assertThat(conversations().delete(ada, old.id())).isFalse();
    conversations().append(ada, List.of(ChatMessage.ofUser(old.id(), "Hello?", NOW)));
    conversations().restore(ada, old.id());
    assertThat(conversations().messages(ada, old.id())).containsExactly(said);
  }

  @Test
  void restoresWhatWasHiddenWithWhatCameOfItsAnswer() {
    ChatMessage awaited = ChatMessage.awaited(old.id(), NOW);
    conversations().append(ada, List.of(awaited));
    conversations().hide(ada, old.id(), NOW);
    ChatMessage ended = awaited.ended("Half an ans", Status.INTERRUPTED, null);
    conversations().update(ada, ended);

    assertThat(conversations().restore(ada, old.id())).isTrue();

    assertThat(conversations().restore(ada, old.id())).isTrue();
    assertThat(conversations().find(ada, old.id())).contains(old);
    assertThat(conversations().messages(ada, old.id())).containsExactly(ended);
    assertThat(conversations().restore(ada, ConversationId.random())).isFalse();
  }

  @Test
  void erasesWhatWasHiddenLongEnough() {
    Conversation bobs = begun(bob, "Bob's", NOW);
    Conversation kept = begun(ada, "Kept", NOW);
    conversations().hide(ada, old.id(), NOW);
    conversations().hide(bob, bobs.id(), NOW);
    conversations().hide(ada, young.id(), NOW.plusSeconds(60));

    assertThat(conversations().eraseHiddenBefore(NOW)).isZero();
    assertThat(conversations().eraseHiddenBefore(NOW.plusSeconds(60))).isEqualTo(2);

    assertThat(conversations().restore(ada, old.id())).isFalse();
    assertThat(conversations().restore(bob, bobs.id())).isFalse();
    assertThat(conversations().restore(ada, young.id())).isTrue();
    assertThat(conversations().find(ada, kept.id())).contains(kept);
  }

  @Test
  void leavesTheKeyOfWhatIsHiddenToAnother() {
    ConversationKey key = ConversationKey.of(ada, "chat", "their-chat-7");
    Conversation first = ofProgram("First");
    Conversation second = ofProgram("Second");
    conversations().insert(first, key);
    conversations().hide(ada, first.id(), NOW);

    assertThat(conversations().find(ada, key)).isEmpty();
    assertThat(conversations().insert(second, key)).isTrue();
    assertThat(conversations().restore(ada, first.id())).isTrue();

    assertThat(conversations().find(ada, key)).contains(second);
    assertThat(conversations().find(ada, first.id())).contains(first);
  }

  @Test
  void restoresTheKeyThatNobodyTookMeanwhile() {
    ConversationKey key = ConversationKey.of(ada, "chat", "their-chat-7");
    Conversation first = ofProgram("First");
    conversations().insert(first, key);

    conversations().hide(ada, first.id(), NOW);
    conversations().restore(ada, first.id());

    assertThat(conversations().find(ada, key)).contains(first);
  }

  private static ConversationSelection of(Filed filed) {
    return new ConversationSelection(Origin.PERSON, filed);
  }

  private Conversation ofProgram(String text) {
    return Conversation.begin(ConversationId.random(), ada, text, NOW, Origin.PROGRAM);
  }

  private Conversation begun(UserId owner, String text, Instant at) {
    Conversation begun = Conversation.begin(ConversationId.random(), owner, text, at);
    conversations().insert(begun);
    return begun;
  }
}
