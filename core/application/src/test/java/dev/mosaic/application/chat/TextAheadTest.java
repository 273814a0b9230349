package dev.mosaic.application.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.chat.TurnNotes.Ahead;
import org.junit.jupiter.api.Test;

class TextAheadTest {
  private final TextAhead text = new TextAhead();

  @Test
  void growsWithWhatAModelSaysUntilItsGatewayHasCaughtUp() {
    assertThat(text.next(new Ahead(1, "Hel"))).contains("Hel");
    assertThat(text.next(new Ahead(1, "Hel"))).isEmpty();
    assertThat(text.next(new Ahead(1, "Hello th"))).contains("Hello th");

    assertThat(text.with("Hello there.")).isEqualTo("Hello there.");

    // What was on its way from the model when the gateway had all of it.
    assertThat(text.next(new Ahead(1, "Hello there."))).isEmpty();
  }

  @Test
  void comesAfterWhatWasSaidBeforeATool() {
    text.next(new Ahead(1, "Let me look."));
    assertThat(text.with("Let me look.")).isEqualTo("Let me look.");

    assertThat(text.next(new Ahead(2, "Two"))).contains("Let me look.\n\nTwo");
    assertThat(text.next(new Ahead(2, "Two files"))).contains("Let me look.\n\nTwo files");

    assertThat(text.with("Let me look.\n\nTwo files.")).isEqualTo("Let me look.\n\nTwo files.");
  }

  @Test
  void staysWhereTheGatewayIsStillAtWhatCameBefore() {
    text.next(new Ahead(1, "Let me look."));
    assertThat(text.next(new Ahead(2, "Two"))).contains("Two");

    assertThat(text.with("Let me look.")).isEqualTo("Let me look.\n\nTwo");
    assertThat(text.next(new Ahead(2, "Two files"))).contains("Let me look.\n\nTwo files");
  }

  @Test
  void isWhatTheGatewaySaysWhereThatIsSomethingElse() {
    text.next(new Ahead(1, "A first try"));

    assertThat(text.next(new Ahead(2, ""))).isEmpty();
    assertThat(text.with("Another answer")).isEqualTo("Another answer");
  }

  @Test
  void beginsAnewWhereTheGatewayAsksOnceMore() {
    text.next(new Ahead(1, "Word one"));
    assertThat(text.with("")).isEmpty();

    assertThat(text.next(new Ahead(2, "Word"))).contains("Word");
    assertThat(text.with("Word one, word two")).isEqualTo("Word one, word two");
  }

  @Test
  void isTheGatewaysOwnWhereNothingIsAhead() {
    assertThat(text.with("Hel")).isEqualTo("Hel");
    assertThat(text.with("Hello")).isEqualTo("Hello");
    assertThat(text.with("")).isEqualTo("");
    assertThat(text.next(new Ahead(1, ""))).isEmpty();
    assertThat(text.isNear()).isFalse();
  }
}
