package dev.mosaic.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerTextTest {
  private final TurnId turn = new TurnId(UUID.randomUUID());
  private final AnswerText text = new AnswerText();

  @Test
  void growsPieceByPiece() {
    assertThat(text.take(piece(0, "Good"))).isTrue();
    assertThat(text.take(piece(4, " day"))).isTrue();

    assertThat(text).hasToString("Good day");
    assertThat(text.length()).isEqualTo(8);
  }

  @Test
  void isTheSameWhateverComesTwice() {
    text.take(piece(0, "Good"));
    text.take(piece(4, " day"));

    assertThat(text.take(piece(4, " day"))).isTrue();

    assertThat(text).hasToString("Good day");
  }

  @Test
  void takesBackWhatAVendorBeganAnew() {
    text.take(piece(0, "Good eve"));

    assertThat(text.take(piece(0, ""))).isTrue();
    text.take(piece(0, "Good day"));

    assertThat(text).hasToString("Good day");
  }

  @Test
  void staysAsItIsWhereAPieceIsMissing() {
    text.take(piece(0, "Good"));

    assertThat(text.take(piece(5, "day"))).isFalse();

    assertThat(text).hasToString("Good");
  }

  private TurnEvent.Text piece(int at, String delta) {
    return new TurnEvent.Text(turn, at, delta);
  }
}
