package dev.mosaic.adapters.http.openclaw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.ContainerSpec;
import dev.mosaic.ports.agent.DeliveredFile;
import dev.mosaic.ports.agent.MosaicAddress;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OpenClawProgramTest {
  private static final SecretText TOKEN = new SecretText("the-containers-token");

  private final OpenClawProgram program = new OpenClawProgram();

  @Test
  void putsNoSecretWhereTheEngineShowsIt() {
    ContainerSpec spec =
        new ContainerSpec(
            AgentId.ofUser(UUID.randomUUID()),
            "mosaic-agent",
            "image",
            ResourceLimits.DEFAULT,
            new MosaicAddress("10.1.2.3", 9000),
            TOKEN);

    assertThat(program.environment(spec))
        .contains("MOSAIC_API_URL=http://10.1.2.3:9000", "OPENCLAW_STATE_DIR=/home/node/.openclaw")
        .noneMatch(variable -> variable.contains(TOKEN.reveal()));
    assertThat(program.startCommand()).noneMatch(word -> word.contains(TOKEN.reveal()));
    assertThat(program.refreshCommand()).noneMatch(word -> word.contains(TOKEN.reveal()));
  }

  @Test
  void deliversTheTokenForItsOwnerAloneAndWhatItsCommandsRun() {
    List<DeliveredFile> files = program.files(TOKEN);

    assertThat(files)
        .contains(new DeliveredFile(".openclaw/.mosaic/token", 0400, TOKEN))
        .allSatisfy(file -> assertThat(file.mode() & 0077).as(file.path()).isZero());
    assertThat(files.getFirst().path()).as("the volume itself comes first").isEqualTo(".openclaw/");
    assertThat(files)
        .extracting(file -> program.home() + "/" + file.path())
        .contains(program.startCommand().getLast(), program.refreshCommand().getLast());
  }

  @Test
  void resetsByAScriptThatComesWithTheCommand() {
    assertThat(program.resetCommand("20261129"))
        .startsWith("sh", "-c")
        .endsWith("reset-files", program.stateFolder(), "20261129")
        .noneMatch(word -> word.contains(".mosaic/reset"));
  }

  @Test
  void namesOneReleaseOfTheUpstreamImage() {
    assertThat(OpenClawProgram.upstreamImage()).matches("\\S+:\\d+\\.\\d+\\.\\d+\\S*");
  }
}
