package dev.mosaic.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTypeTest {
  @ParameterizedTest
  @EnumSource(ApiType.class)
  void isReadBackFromItsLabel(ApiType type) {
    assertThat(ApiType.ofLabel(type.label())).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OLLAMA", "openai_completions", "telepathy"})
  void refusesOtherWordsAndNamesAllItKnows(String text) {
    assertThatThrownBy(() -> ApiType.ofLabel(text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("openai-completions")
        .hasMessageContaining("google-generative-ai");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "OPENAI", "telepathy"})
  void refusesAVendorItDoesNotKnow(String text) {
    assertThatThrownBy(() -> ProviderType.ofLabel(text))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContainingAll(
            Stream.of(ProviderType.values()).map(ProviderType::label).toArray(String[]::new));
  }

  @Test
  void servesVectorsWhereOpenAisWayIsSpoken() {
    assertThat(ApiType.OLLAMA.servesVectors()).isTrue();
    assertThat(ApiType.ANTHROPIC_MESSAGES.servesVectors()).isFalse();
    assertThat(ApiType.GOOGLE_GENERATIVE_AI.servesVectors()).isFalse();
  }
}
