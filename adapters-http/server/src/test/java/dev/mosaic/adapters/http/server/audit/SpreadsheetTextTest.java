package dev.mosaic.adapters.http.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\ttext",
        "\rtext",
        "\ntext",
        " =1",
        "\u00A0=1",
        "\uFEFF=1",
        "\u200B\u202E=1",
        "\"=1",
        "' =1",
        " \"'@SUM(A1)",
        "\uFF1D1",
        "\uFF0B1",
        "\uFF0D1",
        "\uFF20SUM(A1)"
      })
  void putsAnApostropheBeforeWhateverASpreadsheetTakesForAFormula(String text) {
    assertThat(SpreadsheetText.of(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "|", "\t", "\n", "\r"})
  void putsOneToWhereASpreadsheetOfAnotherLanguageBeginsANewCell(String separator) {
    assertThat(SpreadsheetText.of("a" + separator + " =1")).isEqualTo("a" + separator + "' =1");
    assertThat(SpreadsheetText.of(separator + "=1")).endsWith("'=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a=1", "ada@example.org", "2-1", "''", "192.0.2.1", "k1: v"})
  void leavesOtherTextAsItIs(String text) {
    assertThat(SpreadsheetText.of(text)).isEqualTo(text);
  }

  @Test
  void makesNothingOfNothing() {
    assertThat(SpreadsheetText.of(null)).isEmpty();
    assertThat(SpreadsheetText.of("")).isEmpty();
  }
}
