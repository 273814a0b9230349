package dev.mosaic.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.chat.Conversation.TitledBy;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  private final Conversation begun =
      Conversation.begin(ConversationId.random(), UserId.random(), "Name my cat", NOW);

  @Test
  void takesAModelsTitleInPlaceOfItsFirstWords() {
    Conversation titled = begun.suggested(new ConversationTitle("Names for a cat"));

    assertThat(titled.title()).isEqualTo("Names for a cat");
    assertThat(titled.titledBy()).isEqualTo(TitledBy.MODEL);
    assertThat(titled.suggested(new ConversationTitle("Cats"))).isEqualTo(titled);
  }

  @Test
  void keepsThePersonsTitleWhateverAModelSays() {
    Conversation renamed = begun.renamed(new ConversationTitle("Pixel"));

    assertThat(renamed.titledBy()).isEqualTo(TitledBy.PERSON);
    assertThat(renamed.suggested(new ConversationTitle("Names for a cat"))).isEqualTo(renamed);
    assertThat(renamed.renamed(new ConversationTitle("Pixie")).title()).isEqualTo("Pixie");
  }

  @Test
  void isPinnedAndArchivedWithoutMoving() {
    Conversation filed = begun.withPinned(true).withArchived(true);

    assertThat(filed.pinned()).isTrue();
    assertThat(filed.archived()).isTrue();
    assertThat(filed.lastMessageAt()).isEqualTo(begun.lastMessageAt());
    assertThat(filed.withPinned(false).withArchived(false)).isEqualTo(begun);
  }

  @Test
  void movesWithItsNewestMessageOnly() {
    assertThat(begun.movedTo(NOW.plusSeconds(5)).lastMessageAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(begun.movedTo(NOW.minusSeconds(5))).isEqualTo(begun);
  }

  @Test
  void isCalledOnOneLineThatCanBeSeen() {
    assertThat(new ConversationTitle("  Tea ").value()).isEqualTo("Tea");
    assertThat(new ConversationTitle("😀".repeat(120)).value()).hasSize(240);
    for (String title : new String[] {"", "  ", "a".repeat(121), "a\nb", "a\u202Eb"}) {
      assertThatThrownBy(() -> new ConversationTitle(title)).isInstanceOf(InvalidInput.class);
    }
    assertThat(ConversationTitle.told("a\nb " + "c".repeat(200)).orElseThrow().value())
        .startsWith("a b c")
        .hasSize(120);
    assertThat(ConversationTitle.told("\u200B \n")).isEmpty();
  }
}
