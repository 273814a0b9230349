package dev.mosaic.domain.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.user.UserId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of agents is written down elsewhere: ids, kinds, ways out, faults. */
class AgentWordsTest {
  private static final UUID ID = UUID.fromString("6f2d1c1e-0f0b-4e53-9c39-2d9be1b8a001");

  @Test
  void anIdSaysWhomItsAgentServes() {
    assertThat(AgentId.ofUser(ID)).hasToString("user:" + ID).isNotEqualTo(AgentId.ofSystem(ID));
    assertThat(AgentId.ofSystem(ID)).hasToString("system:" + ID);
  }

  @ParameterizedTest
  @EnumSource
  void aKindOfContainerReadsItsOwnWordBack(ContainerType type) {
    assertThat(ContainerType.ofLabel(type.label())).contains(type);
    assertThat(ContainerType.ofLabel(type.name())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aWayOutReadsItsOwnWordBack(AgentEgress egress) {
    assertThat(AgentEgress.ofLabel(egress.label())).isEqualTo(egress);
  }

  @Test
  void noOtherWordIsAWayOut() {
    assertThatThrownBy(() -> AgentEgress.ofLabel("ajar"))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo("egress"));
  }

  @Test
  void onlyAgentsThatHoldTheirOwnersKeysCallVendorsThemselves() {
    assertThat(AgentEgress.CLOSED.internet()).isFalse();
    assertThat(AgentEgress.CLOSED.throughMosaic()).isTrue();
    assertThat(AgentEgress.OPEN.internet()).isTrue();
    assertThat(AgentEgress.OPEN.throughMosaic()).isTrue();
    assertThat(AgentEgress.DIRECT.internet()).isTrue();
    assertThat(AgentEgress.DIRECT.throughMosaic()).isFalse();
  }

  @Test
  void aFaultIsShownOnOneLineWithoutAnythingInvisible() {
    AgentFault fault =
        new AgentFault(AgentFault.Code.CRASHED, "It\nended\u202E.", "Start\u0000 again.");

    assertThat(fault.message()).isEqualTo("It ended.");
    assertThat(fault.hint()).isEqualTo("Start again.");
  }

  @Test
  void onlyTroubleThatMayPassIsTriedAgain() {
    assertThat(AgentFault.Code.START_TIMEOUT.isTransient()).isTrue();
    assertThat(AgentFault.Code.CRASHED.isTransient()).isTrue();
    assertThat(AgentFault.Code.DOCKER_UNAVAILABLE.isTransient()).isTrue();
    assertThat(AgentFault.Code.SETTINGS_INVALID.isTransient()).isFalse();
    assertThat(AgentFault.Code.NO_PROVIDER.isTransient()).isFalse();
  }

  @Test
  void aNewAgentRestsAndIsPutToSleepAfterHalfAnHour() {
    AgentRecord fresh = AgentRecord.fresh(AgentId.ofUser(ID), UserId.random());

    assertThat(fresh.status()).isEqualTo(AgentStatus.STOPPED);
    assertThat(fresh.idleTimeout()).isEqualTo(Duration.ofMinutes(30));
    assertThat(fresh.gatewayToken()).isNull();
    assertThat(fresh.containerName()).isEqualTo("mosaic-agent-" + ID);
  }
}
