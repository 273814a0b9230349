package dev.mosaic.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.user.UserId;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentConfigTest {
  private static final ModelRef SMALL = ModelRef.parse("m", "acme/small");
  private static final ModelRef LARGE = ModelRef.parse("m", "other/large");

  private final AgentConfig empty = AgentConfig.empty(UserId.random());

  @Test
  void triesThePrimaryModelFirst() {
    assertThat(empty.withModels(null, SMALL, List.of(LARGE)).models())
        .containsExactly(SMALL, LARGE);
    assertThat(empty.withModels(null, null, List.of(LARGE)).models()).containsExactly(LARGE);
    assertThat(empty.models()).isEmpty();
  }

  @Test
  void followsAnAccountThatIsRenamedAndNoOther() {
    AgentConfig config = limited(30_000, 300).withModels(null, SMALL, List.of(LARGE, SMALL));

    AgentConfig after = config.renamed(new ProviderName("acme"), new ProviderName("new"));

    assertThat(after.models())
        .extracting(ModelRef::toString)
        .containsExactly("new/small", "other/large", "new/small");
    assertThat(after.contextLimit()).isEqualTo(30_000);
    assertThat(empty.renamed(new ProviderName("acme"), new ProviderName("new"))).isEqualTo(empty);
  }

  @Test
  void limitsAModelToWhatWasChosen() {
    Model model = new Model("m", "M", 100_000, 1_000);

    assertThat(limited(30_000, 2_000).limited(model)).isEqualTo(new Model("m", "M", 30_000, 1_000));
    assertThat(empty.limited(model)).isEqualTo(model);
  }

  @ParameterizedTest
  @CsvSource({"20000, 256", "10000000, 10000000", ", "})
  void takesLimitsWithinReason(@Nullable Integer context, @Nullable Integer output) {
    assertThat(limited(context, output).contextLimit()).isEqualTo(context);
  }

  @ParameterizedTest
  @CsvSource({"19999, , contextLimit", "10000001, , contextLimit", ", 255, outputLimit"})
  void refusesLimitsOutOfReason(@Nullable Integer context, @Nullable Integer output, String field) {
    assertThatThrownBy(() -> limited(context, output))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  @Test
  void takesTenFallbacksAndNoMore() {
    List<ModelRef> ten = Collections.nCopies(10, SMALL);
    List<ModelRef> eleven = Collections.nCopies(11, SMALL);

    assertThat(empty.withModels(null, LARGE, ten).fallbackModels()).hasSize(10);
    assertThatThrownBy(() -> empty.withModels(null, LARGE, eleven))
        .isInstanceOf(InvalidInput.class);
  }

  private AgentConfig limited(@Nullable Integer context, @Nullable Integer output) {
    return new AgentConfig(empty.owner(), null, null, List.of(), "", context, output);
  }
}
