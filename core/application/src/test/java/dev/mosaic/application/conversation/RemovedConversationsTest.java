package dev.mosaic.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.chat.Conversing;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.ConversationSelection;
import dev.mosaic.ports.store.PageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemovedConversationsTest {
  private final World world = new World();
  private final Caller ada = world.equipped("ada");
  private final ConversationCases conversations = world.mosaic.conversations();

  @Test
  void areGoneAtOnceAndComeBackWhole() {
    ConversationId id = said("Name my cat");
    Conversation before = listed().getFirst();

    assertThat(conversations.remove().remove(ada.id(), id)).isTrue();
    assertThat(listed()).isEmpty();
    assertThat(world.mosaic.chat().show().show(ada.id(), id)).isEmpty();
    assertThat(conversations.remove().remove(ada.id(), id)).isFalse();

    assertThat(conversations.restore().restore(ada.id(), id)).contains(before);
    assertThat(listed()).containsExactly(before);
    assertThat(world.stores.conversations().messages(ada.id(), id)).hasSize(2);
  }

  @Test
  void canBeRestoredForAWhileAndAreErasedThen() {
    ConversationId id = said("Name my cat");
    conversations.remove().remove(ada.id(), id);

    world.clock.advance(EraseRemovedConversations.RESTORABLE);
    assertThat(conversations.erase().erase()).isZero();
    assertThat(conversations.restore().restore(ada.id(), id)).isPresent();

    conversations.remove().remove(ada.id(), id);
    world.clock.advance(EraseRemovedConversations.RESTORABLE.plusSeconds(1));
    assertThat(conversations.erase().erase()).isEqualTo(1);
    assertThat(conversations.restore().restore(ada.id(), id)).isEmpty();
  }

  @Test
  void areErasedByTheNextServerTooIfThisOneDies() {
    ConversationId id = said("Name my cat");
    conversations.remove().remove(ada.id(), id);

    ConversationCases next = world.restarted().conversations();
    world.clock.advance(EraseRemovedConversations.RESTORABLE.plusSeconds(1));

    assertThat(next.erase().erase()).isEqualTo(1);
    assertThat(next.restore().restore(ada.id(), id)).isEmpty();
  }

  @Test
  void areRestoredByTheirOwnerAlone() {
    ConversationId id = said("Name my cat");
    conversations.remove().remove(ada.id(), id);

    assertThat(conversations.restore().restore(world.member("bob").id(), id)).isEmpty();
    assertThat(listed()).isEmpty();
  }

  private ConversationId said(String text) {
    Conversing.say(world, ada, text, () -> {});
    return listed().getFirst().id();
  }

  private List<Conversation> listed() {
    return conversations
        .list()
        .list(ada.id(), ConversationSelection.listed(Origin.PERSON), new PageRequest(1, 10))
        .rows();
  }
}
