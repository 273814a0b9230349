package dev.mosaic.domain.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenLimitsTest {
  @ParameterizedTest
  @CsvSource({"5, 7, 5", "7, 5, 5", "5, 5, 5", "5, , 5", ", 7, 7", ", , "})
  void countsTheLesserOfTheTwo(@Nullable Long own, @Nullable Long instance, @Nullable Long lesser) {
    assertThat(new TokenLimits(own, instance).effective()).isEqualTo(lesser);
  }

  @Test
  void isUsedUpOnceNothingIsLeft() {
    TokenLimits limits = new TokenLimits(100L, null);

    assertThat(limits.areUsedUpBy(99)).isFalse();
    assertThat(limits.areUsedUpBy(100)).isTrue();
    assertThat(new TokenLimits(null, null).areUsedUpBy(Long.MAX_VALUE)).isFalse();
  }

  @Test
  void refusesALimitThatAllowsNothing() {
    assertThat(TokenLimits.checked(1L)).isEqualTo(1);
    assertThat(TokenLimits.checked(null)).isNull();
    assertThatThrownBy(() -> TokenLimits.checked(0L))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo("monthlyTokens"));
  }
}
