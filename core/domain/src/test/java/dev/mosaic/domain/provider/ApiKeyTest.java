package dev.mosaic.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SecretText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {
  @Test
  void leavesOutTheSpaceThatPastingBrings() {
    assertThat(new ApiKey(new SecretText(" sk-planted-0001\n")).text())
        .isEqualTo(new SecretText("sk-planted-0001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"****0001", "sk-**0001", "sk-…0001", "••••0001", "sk-...0001"})
  void refusesAMaskedKey(String masked) {
    refuses("masked_key", masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \t", "sk planted", "sk-plänted", "sk-planted\nX-Evil: 1", "sk\u0000"})
  void refusesWhatCannotStandInAHeader(String text) {
    refuses("invalid_api_key", text);
  }

  @Test
  void takesTenThousandCharactersAndNoMore() {
    assertThat(new ApiKey(new SecretText("x".repeat(10_000))).text().reveal()).hasSize(10_000);
    refuses("invalid_api_key", "x".repeat(10_001));
  }

  @Test
  void neverShowsTheKey() {
    assertThat(new ApiKey(new SecretText("sk-planted-0001")).toString()).doesNotContain("planted");
  }

  private static void refuses(String code, String text) {
    assertThatThrownBy(() -> new ApiKey(new SecretText(text)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.code()).isEqualTo(code))
        .hasMessageNotContaining("planted");
  }
}
