package dev.mosaic.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.openclaw.OpenClawLimits;
import dev.mosaic.application.llm.AskPolicy;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.domain.settings.AgentConfig;
import org.junit.jupiter.api.Test;

/** Rules of Mosaic fit the program they are made for; none of them may name it. */
class OpenClawLimitsTest {
  @Test
  void aPersonalityIsReadToItsEnd() {
    assertThat(AgentConfig.MAX_PERSONALITY).isLessThanOrEqualTo(OpenClawLimits.FILE_CHARS);
  }

  @Test
  void aModelHasRoomForMoreThanTheInstructions() {
    assertThat(AgentConfig.LEAST_CONTEXT).isGreaterThan(OpenClawLimits.OWN_TOKENS);
  }

  @Test
  void mosaicGivesUpOnAModelBeforeTheGatewayDoes() {
    assertThat(AskPolicy.PATIENCE_OF_GATEWAY).isEqualTo(OpenClawLimits.PATIENCE_WITH_MODELS);
  }

  @Test
  void noContainerIsTooSmallToChat() {
    assertThat(ResourceLimits.MIN_MEMORY_MIB).isGreaterThanOrEqualTo(OpenClawLimits.MEMORY_MIB);
  }
}
