package dev.mosaic.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgentStatusTest {
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

  @ParameterizedTest
  @EnumSource
  void readsItsOwnWordBack(AgentStatus status) {
    assertThat(AgentStatus.ofLabel(status.label())).contains(status);
  }

  @Test
  void readsNoOtherWord() {
    assertThat(AgentStatus.ofLabel("RUNNING")).isEmpty();
    assertThat(AgentStatus.ofLabel("")).isEmpty();
  }

  @Test
  void callsAnAgentThatNeverRanStoppedLikeOneThatSleeps() {
    assertThat(AgentStatus.of(AgentLife.absent(NOW))).isEqualTo(AgentStatus.STOPPED);
    assertThat(AgentStatus.of(AgentLife.foundAsleep(null, NOW))).isEqualTo(AgentStatus.STOPPED);
  }

  @Test
  void callsABrokenAgentAnError() {
    AgentFault fault = new AgentFault(AgentFault.Code.CRASHED, "It ended.", "Start it again.");

    assertThat(AgentStatus.of(AgentLife.failed(NOW, fault)).label()).isEqualTo("error");
  }
}
