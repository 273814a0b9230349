package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.http.openclaw.OpenClawLog;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.SettingsTaken;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("engine")
@ExtendWith(TestEngine.class)
class RefreshSettingsTest {
  private static final String APPLIED =
      "2026-11-21T08:54:59.112+00:00 [reload] config hot reload applied (x)";
  private static final String INVALID =
      "2026-11-21T08:54:59.112+00:00 [reload] config reload skipped (invalid config): no";

  private final TestAgents agents = new TestAgents();
  private final Engine engine = new Engine(TestEngine.config());
  private final Containers containers =
      new Containers(engine, new Labels(TestEngine.config().instanceId()));
  private AgentId agent;

  @BeforeEach
  void anAgentRuns() {
    agent = agents.up();
  }

  @AfterEach
  void tidyUp() {
    engine.close();
    agents.close();
  }

  @Test
  void waitsForNothingWhereTheConfigurationIsTheSame() {
    assertThat(refreshed(Duration.ofMillis(1))).isEqualTo(new SettingsTaken.Taken());
  }

  @Test
  void restartsAGatewayThatSaysNothing() {
    TestAgents.saysWhenRefreshed(agents.container(agent), "something else");

    assertThat(refreshed(Duration.ofMillis(300))).isEqualTo(new SettingsTaken.NeedsRestart());
  }

  @Test
  void isNotConfusedByLinesOfAnyLength() {
    TestAgents.saysWhenRefreshed(agents.container(agent), "long ".repeat(5_000), APPLIED);

    assertThat(refreshed(Duration.ofSeconds(20))).isEqualTo(new SettingsTaken.Taken());
  }

  @Test
  void isNotMisledByWhatWasSaidBefore() {
    TestAgents.saysWhenRefreshed(agents.container(agent), APPLIED);
    assertThat(refreshed(Duration.ofSeconds(20))).isEqualTo(new SettingsTaken.Taken());

    TestAgents.saysWhenRefreshed(agents.container(agent), "and now nothing");

    assertThat(refreshed(Duration.ofMillis(300))).isEqualTo(new SettingsTaken.NeedsRestart());
  }

  @Test
  void takesARefusedConfigurationOutOfTheVolumeAgain() {
    TestAgents.saysWhenRefreshed(agents.container(agent), APPLIED);
    refreshed(Duration.ofSeconds(20));
    assertThat(agents.shell(agent, "ls /tmp/undone").exitCode()).isNotZero();

    TestAgents.saysWhenRefreshed(agents.container(agent), INVALID);

    assertThat(refreshed(Duration.ofSeconds(20))).isEqualTo(new SettingsTaken.Refused("no"));
    assertThat(agents.shell(agent, "ls /tmp/undone").exitCode()).isZero();
  }

  @Test
  void passesOnThatMosaicItselfRefused() {
    agents.shell(agent, "echo 'echo mosaic: refused with 404 >&2; exit 78' > /tmp/fetch");

    assertThat(refreshed(Duration.ofSeconds(20)))
        .isEqualTo(new SettingsTaken.Refused("mosaic: refused with 404"));
  }

  @Test
  void restartsAnAgentThatCannotFetch() {
    agents.shell(agent, "echo 'exit 75' > /tmp/fetch");

    assertThat(refreshed(Duration.ofSeconds(20))).isEqualTo(new SettingsTaken.NeedsRestart());
  }

  @Test
  void restartsAnAgentThatEndsMeanwhile() {
    agents.shell(agent, "echo 'echo 1 > /tmp/exit; echo changed' > /tmp/fetch");

    assertThat(refreshed(Duration.ofSeconds(20))).isEqualTo(new SettingsTaken.NeedsRestart());
  }

  @Test
  void runsNoCommandInAContainerThatStoppedMeanwhile() {
    String container = agents.container(agent);
    agents.runtime.stop(agent, Duration.ZERO);

    assertThatThrownBy(
            () -> new ExecInContainer(engine).run(container, Duration.ofSeconds(5), List.of("id")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void showsNoTokenToThoseWhoWatch() {
    agents.shell(agent, "echo 'cat /proc/$$/environ /proc/$$/cmdline > /tmp/seen' > /tmp/fetch");

    refreshed(Duration.ofMillis(300));

    assertThat(agents.shell(agent, "cat /tmp/seen").output())
        .contains("refresh.mjs", "AGENT_TOKEN_FILE=")
        .doesNotContain(TestAgents.TOKEN);
    assertThat(agents.shell(agent, "id -u").line()).isEqualTo("1000");
  }

  private SettingsTaken refreshed(Duration patience) {
    return new RefreshSettings(engine, containers, TestAgents.PROGRAM, new OpenClawLog(), patience)
        .refresh(agent);
  }
}
