package dev.mosaic.adapters.docker.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.ResourceLimits;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private final AgentId agent = AgentId.ofUser(UUID.randomUUID());

  @Test
  void tellWhoseSomethingIs() {
    Map<String, String> labels = new Labels("mine").of(agent, Labels.Role.AGENT);

    assertThat(Labels.agentOf(labels)).contains(agent);
    assertThat(new Labels("mine").areOf(agent, Labels.Role.AGENT, labels)).isTrue();
    assertThat(new Labels("theirs").areOf(agent, Labels.Role.AGENT, labels)).isFalse();
    assertThat(new Labels("mine").areOf(agent, Labels.Role.VOLUME, labels)).isFalse();
  }

  @Test
  void nameNobodyWhereTheySayNothingSensible() {
    assertThat(Labels.agentOf(Map.of())).isEmpty();
    assertThat(Labels.agentOf(Map.of(Labels.AGENT_ID, "x", Labels.AGENT_TYPE, "user"))).isEmpty();
  }

  @Test
  void carryTheLimits() {
    ResourceLimits limits = new ResourceLimits(1536, 1.5, 200);

    assertThat(Labels.limitsOf(Map.of(Labels.LIMITS, Labels.limitsLabel(limits)))).contains(limits);
    assertThat(Labels.limitsOf(Map.of(Labels.LIMITS, "1/2"))).isEmpty();
    assertThat(Labels.limitsOf(Map.of(Labels.LIMITS, "much/2/3"))).isEmpty();
    assertThat(Labels.limitsOf(Map.of())).isEmpty();
  }

  @Test
  void bridgesHaveNamesAnInterfaceMayHaveAndDifferPerInstance() {
    String mine = Names.bridge("one", agent);
    String theirs = Names.bridge("two", agent);

    assertThat(mine).hasSize(15).matches("msc[0-9a-v]{12}").isNotEqualTo(theirs);
    assertThat(Names.bridge("one", AgentId.ofUser(UUID.randomUUID())))
        .startsWith(mine.substring(0, 7))
        .isNotEqualTo(mine);
  }
}
