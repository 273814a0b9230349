package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.World;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.chat.ChatMessage;
import dev.mosaic.domain.chat.Conversation;
import dev.mosaic.domain.chat.ConversationId;
import dev.mosaic.domain.chat.MessageId;
import dev.mosaic.ports.picture.PictureSource.Found;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowPictureTest {
  private static final String WALL = "https://pictures.test/wall.png?a=1&b=2";
  private static final Found PICTURE = new Found.Picture(new byte[] {1});

  private final World world = new World();
  private final ShowPicture pictures = world.mosaic.chat().showPicture();
  private final Caller ada = world.equipped("ada");
  private final Caller bob = world.equipped("bob");
  private final ConversationId talk = ConversationId.random();
  private MessageId message;

  @BeforeEach
  void anAnswerNamesAPicture() {
    world
        .stores
        .conversations()
        .insert(Conversation.begin(talk, ada.id(), "Walls", world.clock.instant()));
    ChatMessage answer =
        ChatMessage.ofUser(
            talk,
            "Look: ![A wall](" + WALL + ") and ![](https://pictures.test/über uns.png)",
            world.clock.instant());
    message = answer.id();
    world.stores.conversations().append(ada.id(), List.of(answer));
    world.pictures.at(WALL, PICTURE);
    world.pictures.at("https://pictures.test/%C3%BCber%20uns.png", PICTURE);
  }

  @Test
  void fetchesWhatAMessageNames() {
    assertThat(pictures.show(ada.id(), talk, message, WALL)).contains(PICTURE);
    assertThat(pictures.show(ada.id(), talk, message, "https://pictures.test/%C3%BCber%20uns.png"))
        .contains(PICTURE);
  }

  @Test
  void fetchesNothingThatNoMessageOfTheirsNames() {
    assertThat(pictures.show(ada.id(), talk, message, "https://pictures.test/other.png")).isEmpty();
    assertThat(pictures.show(ada.id(), talk, MessageId.random(), WALL)).isEmpty();
    assertThat(pictures.show(ada.id(), ConversationId.random(), message, WALL)).isEmpty();
    assertThat(pictures.show(bob.id(), talk, message, WALL)).isEmpty();
    assertThat(world.pictures.asked()).isEmpty();
  }
}
