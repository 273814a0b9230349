package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.Conversation.Origin;
import dev.mosaic.domain.chat.ConversationKey;
import dev.mosaic.ports.store.ConversationStore;
import dev.mosaic.ports.store.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Two calls that begin a conversation of one name in the same moment. */
class NamedAtOnceTest {
  private final World world = new World();
  private final Caller ada = world.equipped("ada");
  private final ConversationStore conversations = world.stores.conversations();
  private final Turns turns = new Turns();
  private final List<Boolean> busyOnceFound = new ArrayList<>();
  private final Place.Named named =
      new Place.Named(null, ConversationKey.of(ada.id(), "chat", "their chat 7"));

  @Test
  void whoeverFindsTheConversationFindsItBusy() {
    Transactions watched =
        new Transactions() {
          @Override
          public <T> T inTransaction(Supplier<T> work) {
            T done = world.stores.transactions().inTransaction(work);
            look();
            return done;
          }
        };
    SendMessage sending =
        new SendMessage(
            conversations,
            new TurnKeeping(
                conversations,
                world.stores.turns(),
                new MessageFiles(world.stores.attachments(), world.clock)),
            watched,
            null,
            turns,
            null,
            world.clock);

    SendMessage.Outcome outcome =
        sending.send(
            new SendMessage.Command(
                ada.id(), named, Origin.PERSON, Said.by(ada, null, "one").message()));

    assertThat(outcome).isInstanceOf(SendMessage.Outcome.Accepted.class);
    assertThat(busyOnceFound).isNotEmpty().doesNotContain(false);
  }

  private void look() {
    Optional<Turn> underWay =
        conversations.find(ada.id(), named.key()).flatMap(it -> turns.of(ada.id(), it.id()));
    busyOnceFound.add(underWay.isPresent());
  }
}
