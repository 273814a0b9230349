package dev.mosaic.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.ProbeReport.FoundModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTest {
  private final Model model = new Model("vendor/m", "M", 1_000, 100);

  @Test
  void takesTheLesserOfWhatItCanAndWhatItMay() {
    assertThat(model.within(500, 200)).isEqualTo(new Model("vendor/m", "M", 500, 100));
    assertThat(model.within(null, 50)).isEqualTo(new Model("vendor/m", "M", 1_000, 50));
    assertThat(model.within(1_000, 100)).isEqualTo(model);
    assertThat(model.within(null, null)).isEqualTo(model);
  }

  @Test
  void hasTheUsualSizesWhereTheVendorReportsNone() {
    assertThat(new FoundModel("m", "M").toModel()).isEqualTo(new Model("m", "M", 128_000, 8_192));
    assertThat(new FoundModel("m", "M", 5, null).toModel())
        .isEqualTo(new Model("m", "M", 5, 8_192));
    assertThat(new FoundModel("m", "M", null, 7).toModel())
        .isEqualTo(new Model("m", "M", 128_000, 7));
    assertThat(Model.named(" m ")).isEqualTo(new Model("m", "m", 128_000, 8_192));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "-1, 1"})
  void refusesSizesBelowOne(int context, int output) {
    assertThatThrownBy(() -> new Model("m", "M", context, output))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused -> assertThat(refused.code()).isEqualTo("invalid_model_limit"));
  }

  @Test
  void takesAnIdOfTwoHundredCharactersAndNoMore() {
    assertThat(Model.canBeId("x".repeat(200))).isTrue();
    assertThat(Model.canBeId("x".repeat(201))).isFalse();
    assertThat(Model.canBeId(" ")).isFalse();
  }

  @Test
  void isNamedByItsAccountHoweverThatIsCalled() {
    ModelRef ref = ModelRef.parse("primaryModel", "old/vendor/m");

    assertThat(ref.renamed(new ProviderName("old"), new ProviderName("new")))
        .hasToString("new/vendor/m");
    assertThat(ref.renamed(new ProviderName("other"), new ProviderName("new"))).isEqualTo(ref);
  }
}
