package dev.mosaic.domain.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProviderPresetTest {
  @ParameterizedTest
  @EnumSource(ProviderType.class)
  void namesOnlyAddressesThatCanBeCalled(ProviderType type) {
    ProviderPreset preset = ProviderPreset.of(type);

    assertThat(preset.addresses())
        .allSatisfy(
            address -> assertThat(new HttpUrl(address.baseUrl())).hasToString(address.baseUrl()));
    assertThat(preset.addresses().isEmpty()).isEqualTo(preset.baseUrl() == null);
    // A vendor that wants a key tells where to get one, and is not called in the clear.
    assertThat(preset.keyUrl() != null).isEqualTo(preset.needsApiKey());
    if (preset.needsApiKey()) {
      assertThat(preset.baseUrl()).startsWith("https://");
    }
  }

  @Test
  void hasOneEntryForEveryKindOfVendor() {
    assertThat(ProviderPreset.ALL)
        .extracting(ProviderPreset::type)
        .containsExactly(ProviderType.values());
  }

  @Test
  void takesTheUsualAddressAndProtocolWhereNoneIsGiven() {
    ProviderPreset zai = ProviderPreset.of(ProviderType.ZAI);
    HttpUrl own = new HttpUrl("https://proxy.example.org");

    assertThat(zai.addressOr(null)).hasToString("https://api.z.ai/api/paas/v4");
    assertThat(zai.addressOr(own)).isEqualTo(own);
    assertThat(zai.protocolOr(null)).isEqualTo(ApiType.OPENAI_COMPLETIONS);
    assertThat(zai.protocolOr(ApiType.ANTHROPIC_MESSAGES)).isEqualTo(ApiType.ANTHROPIC_MESSAGES);
  }

  @Test
  void asksForTheAddressThatOnlyItsOwnerKnows() {
    assertThatThrownBy(() -> ProviderPreset.of(ProviderType.CUSTOM).addressOr(null))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo("baseUrl"));
  }
}
