package dev.mosaic.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.secret.SecretText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgentSetupTest {
  private static final SecretText KEY = new SecretText("sk-planted-0001");

  @ParameterizedTest
  @EnumSource(AgentEgress.class)
  void holdsAKeyOnlyWhereTheAgentCallsItsVendorItself(AgentEgress egress) {
    if (egress.throughMosaic()) {
      assertThatThrownBy(() -> setup(KEY, egress)).isInstanceOf(IllegalArgumentException.class);
      assertThat(setup(null, egress).holdsKeys()).isFalse();
    } else {
      assertThat(setup(KEY, egress).holdsKeys()).isTrue();
    }
  }

  @Test
  void printsNoKey() {
    assertThat(setup(KEY, AgentEgress.DIRECT).toString()).doesNotContain("planted");
  }

  private static AgentSetup setup(@Nullable SecretText key, AgentEgress egress) {
    return new AgentSetup(
        List.of(
            new AgentSetup.Account(
                new ProviderName("acme"),
                new HttpUrl("https://llm.example.org"),
                ApiType.OPENAI_COMPLETIONS,
                key,
                List.of(Model.named("m")))),
        ModelRef.parse("m", "acme/m"),
        List.of(),
        "",
        egress);
  }
}
