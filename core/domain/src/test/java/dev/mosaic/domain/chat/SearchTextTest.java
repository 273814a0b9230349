package dev.mosaic.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SearchTextTest {
  @Test
  void findsWordsWhateverTheirCapitalsAndAccents() {
    assertThat(hit("creme", "A Crème brûlée")).contains("Crème");
    assertThat(hit("BRÛLÉE", "a creme brulee")).contains("brulee");
    assertThat(hit("strasse", "Straße")).isEmpty();
    assertThat(hit("дом", "Мой ДОМ")).contains("ДОМ");
  }

  @Test
  void findsAccentsThatAreSignsOfTheirOwn() {
    assertThat(hit("café", "The cafe\u0301 is open")).contains("café");
  }

  @Test
  void showsWhatStandsAroundIt() {
    String text = "word ".repeat(30) + "needle" + " more".repeat(40);

    Snippet snippet = found("needle", text);

    assertThat(snippet.before()).startsWith("…word ").endsWith("word ").hasSizeBetween(30, 41);
    assertThat(snippet.hit()).isEqualTo("needle");
    assertThat(snippet.after()).startsWith(" more").endsWith("more…").hasSizeBetween(60, 82);
  }

  @Test
  void showsLinesAsOne() {
    Snippet snippet = found("needle", "One\n\n  two\tneedle\n- three");

    assertThat(snippet.before()).isEqualTo("One two ");
    assertThat(snippet.after()).isEqualTo(" - three");
  }

  @Test
  void cutsNoSignInTwo() {
    Snippet snippet = found("x", "😀".repeat(60) + "x" + "😀".repeat(60));

    assertThat(snippet.before() + snippet.after()).matches("…(😀)+…");
  }

  @Test
  void isNothingWithoutWords() {
    assertThat(SearchText.parse("  \n ")).isEmpty();
    assertThatThrownBy(() -> SearchText.parse("a b c d e f g h i j k l m n o p q r s t u"))
        .isInstanceOf(InvalidInput.class);
  }

  private static Optional<String> hit(String words, String text) {
    return SearchText.parse(words).orElseThrow().in(text).map(Snippet::hit);
  }

  private static Snippet found(String words, String text) {
    return SearchText.parse(words).orElseThrow().in(text).orElseThrow();
  }
}
