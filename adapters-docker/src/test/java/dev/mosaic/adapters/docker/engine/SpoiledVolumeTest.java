package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.ResourceLimits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent owns its volume; whatever it leaves there, its owner gets a running agent back. */
@Tag("engine")
@ExtendWith(TestEngine.class)
class SpoiledVolumeTest {
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final TestAgents agents = new TestAgents();

  @AfterEach
  void tidyUp() {
    agents.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rm -rf .mosaic; echo x > .mosaic",
        "rm -rf .mosaic; ln -s /tmp .mosaic",
        "rm -rf .mosaic; mkdir elsewhere; ln -s elsewhere .mosaic",
        "rm -f .mosaic/token; mkdir -p .mosaic/token/in/the/way",
        "rm -f .mosaic/entrypoint.sh; mkdir .mosaic/entrypoint.sh",
        "rm -f .mosaic/entrypoint.mjs; ln -s /dev/zero .mosaic/entrypoint.mjs",
        "chmod 000 .mosaic .",
      })
  void startsWhateverAnAgentPutInTheWayOfItsStart(String spoil) {
    AgentId agent = agents.up();
    // The folder itself last: without it the shell could do nothing more.
    assertThat(agents.shell(agent, "cd " + TestAgents.STATE + " && " + spoil).exitCode()).isZero();
    agents.runtime.stop(agent, GRACE);

    agents.up(agent, ResourceLimits.DEFAULT);

    assertThat(agents.shell(agent, "cat " + TestAgents.STATE + "/.mosaic/token").output())
        .isEqualTo(TestAgents.TOKEN);
    assertThat(agents.status(agent).running()).isTrue();
  }

  @Test
  void putsFilesAsideWhateverTheyAre() {
    AgentId agent = agents.up();
    String spoil =
        """
        cd %s
        mkdir -p workspace/deep agents 'with space' cache
        echo kept > agents/memory
        echo note > workspace/note
        ln -s / root-of-all
        ln -s nowhere backups
        chmod 000 workspace
        """;
    assertThat(agents.shell(agent, spoil.formatted(TestAgents.STATE)).exitCode()).isZero();
    agents.runtime.stop(agent, GRACE);

    agents.runtime.resetFiles(agent, TestEngine.IMAGE, Instant.parse("2026-11-28T12:00:00Z"));

    assertThat(agents.runtime.inspect(agent)).isEmpty();
    agents.up(agent, ResourceLimits.DEFAULT);
    TestEngine.Ran left =
        agents.shell(
            agent,
            "cd %s && cat agents/memory && ls -A && cd backups/* && cat workspace/note"
                .formatted(TestAgents.STATE));
    assertThat(left.output().lines()).contains("kept", "agents", "backups", ".mosaic", "note");
    assertThat(left.output().lines()).doesNotContain("workspace", "cache", "root-of-all");
  }
}
