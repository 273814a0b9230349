package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.openclaw.OpenClawLog;
import dev.mosaic.adapters.http.openclaw.OpenClawProgram;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.SettingsTaken;
import dev.mosaic.testkit.agent.ContainerRuntimeContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("engine")
@ExtendWith(TestEngine.class)
class DockerContainerRuntimeTest extends ContainerRuntimeContract<DockerContainerRuntime> {
  private final DockerContainerRuntime runtime =
      new DockerContainerRuntime(TestEngine.config(), new OpenClawProgram(), new OpenClawLog());
  private final DockerContainerRuntime stranger =
      new DockerContainerRuntime(
          TestEngine.configOf("stranger"), new OpenClawProgram(), new OpenClawLog());

  @AfterEach
  void tidyUp() {
    runtime.erase(agent);
    runtime.erase(other);
    runtime.close();
    stranger.close();
  }

  @Test
  void showsWhatTheContainerPrinted() {
    String token = "a-token-that-must-stay-inside";
    running(agent, token);
    exit(agent, 3);

    assertThat(runtime.exitReason(agent)).isEqualTo("gateway: gateway run --bind lan --auth token");
  }

  @Override
  protected DockerContainerRuntime runtime() {
    return runtime;
  }

  @Override
  protected DockerContainerRuntime runtimeOfAnotherInstance() {
    return stranger;
  }

  @Override
  protected String image() {
    return TestEngine.IMAGE;
  }

  @Override
  protected String missingImage() {
    return TestEngine.MISSING_IMAGE;
  }

  @Override
  protected void writeFile(AgentId agent, String path, String content) {
    String target = TestAgents.STATE + "/" + path;
    assertThat(shell(agent, "echo -n '" + content + "' > " + target).exitCode()).isZero();
  }

  @Override
  protected Optional<String> readFile(AgentId agent, String path) {
    TestEngine.Ran cat = shell(agent, "cat " + TestAgents.STATE + "/" + path);
    return cat.exitCode() == 0 ? Optional.of(cat.output()) : Optional.empty();
  }

  @Override
  protected void takesSettings(AgentId agent, SettingsTaken next) {
    String said =
        switch (next) {
          case SettingsTaken.Taken taken -> "config hot reload applied (agents.defaults.model)";
          case SettingsTaken.NeedsRestart restart ->
              "config change requires gateway restart (gateway.port) — preparing";
          case SettingsTaken.Refused refused ->
              "config reload skipped (invalid config): " + refused.reason();
        };
    TestAgents.saysWhenRefreshed(
        status(agent).containerId(),
        "2026-11-21T08:54:58.830+00:00 [reload] config change detected; evaluating reload (x)",
        "2026-11-21T08:54:59.112+00:00 [reload] " + said);
  }

  @Override
  protected void exit(AgentId agent, int code) {
    shell(agent, "echo " + code + " > /tmp/exit");
    TestEngine.awaitExit(status(agent).containerId());
  }

  private TestEngine.Ran shell(AgentId agent, String script) {
    return TestEngine.shell(status(agent).containerId(), script);
  }
}
