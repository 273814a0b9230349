package dev.mosaic.testkit.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.NetworksExhausted;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import dev.mosaic.ports.agent.SettingsTaken;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryContainerRuntimeTest extends ContainerRuntimeContract<InMemoryContainerRuntime> {
  private final InMemoryContainerRuntime runtime = new InMemoryContainerRuntime();

  InMemoryContainerRuntimeTest() {
    runtime.script().imageMissing(missingImage());
  }

  @Test
  void throwsFromEveryCallWhileTheEngineIsAway() {
    runtime.script().unavailable("Docker does not answer.");

    assertThat(runtime.availability().available()).isFalse();
    assertThatThrownBy(() -> runtime.inspect(agent)).isInstanceOf(RuntimeUnavailable.class);
    assertThatThrownBy(runtime::list).isInstanceOf(RuntimeUnavailable.class);
  }

  @Test
  void endsAContainerAsScripted() {
    runtime.script().exitAfterStart(78, "no token");

    running(agent);

    assertThat(status(agent).exitCode()).isEqualTo(78);
    assertThat(runtime.exitReason(agent)).isEqualTo("no token");
  }

  @Test
  void killsAContainerForWantOfMemory() {
    runtime.script().outOfMemoryAfterStart();

    running(agent);

    assertThat(status(agent).outOfMemory()).isTrue();
    assertThat(status(agent).exitCode()).isEqualTo(137);
  }

  @Test
  void runsOutOfNetworks() {
    runtime.script().networkCapacity(1);
    runtime.ensureNetwork(agent, AGENTS_PORT, AgentReach.MOSAIC_ONLY);

    assertThatThrownBy(() -> runtime.ensureNetwork(other, AGENTS_PORT, AgentReach.MOSAIC_ONLY))
        .isInstanceOf(NetworksExhausted.class);
  }

  @Test
  void showsDriftAndHealsItWithTheNextContainer() {
    running(agent);

    runtime.changeByHand(agent);

    assertThat(status(agent).matchesProfile()).isFalse();
    running(agent);
    assertThat(status(agent).matchesProfile()).isTrue();
  }

  @Test
  void recordsEveryCall() {
    runtime.ensureNetwork(agent, AGENTS_PORT, AgentReach.MOSAIC_ONLY);

    assertThat(runtime.calls()).containsExactly("ensureNetwork " + agent);
  }

  @Override
  protected void takesSettings(AgentId agent, SettingsTaken next) {
    runtime.script().takesSettings(next);
  }

  @Override
  protected InMemoryContainerRuntime runtime() {
    return runtime;
  }

  @Override
  protected InMemoryContainerRuntime runtimeOfAnotherInstance() {
    return new InMemoryContainerRuntime();
  }

  @Override
  protected String image() {
    return "registry.invalid/agent:1";
  }

  @Override
  protected String missingImage() {
    return "registry.invalid/none:1";
  }

  @Override
  protected void writeFile(AgentId agent, String path, String content) {
    runtime.volumeOf(agent).orElseThrow().put(path, content);
  }

  @Override
  protected Optional<String> readFile(AgentId agent, String path) {
    return Optional.ofNullable(runtime.volumeOf(agent).orElse(Map.of()).get(path));
  }

  @Override
  protected void exit(AgentId agent, int code) {
    runtime.die(agent, code, false);
  }
}
