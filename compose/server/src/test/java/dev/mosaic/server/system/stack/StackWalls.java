package dev.mosaic.server.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.server.system.DockerCli;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who reaches whom, with what rights, and what is told to whom. */
abstract class StackWalls {
  private final StackWorld world;

  StackWalls(StackWorld world) {
    this.world = world;
  }

  @Test
  void onlyTheServerReachesTheDatabase() {
    String database = world.stack().addressOf("postgres", "data");

    assertThat(ComposeStack.reaches(world.stack().container("server"), database, 5432)).isTrue();
    assertThat(ComposeStack.reaches(world.stack().container("web"), database, 5432)).isFalse();
    assertThat(ComposeStack.reaches(world.stack().container("web"), "postgres", 5432)).isFalse();
    assertThat(ComposeStack.reaches(world.stack().stranger(), database, 5432)).isFalse();
    assertThat(ComposeStack.reaches(world.stack().agent(), database, 5432)).isFalse();
  }

  @Test
  void anAgentReachesItsListenerByItsAliasAndNotWeb() {
    assertThat(ComposeStack.reaches(world.stack().agent(), "mosaic-api", 8081)).isTrue();
    assertThat(
            ComposeStack.reaches(
                world.stack().agent(), world.stack().addressOf("web", "front"), 8080))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"server,10001", "web,10002"})
  void itsProcessesAreNotRootAndHaveNoCapability(String service, int user) {
    // A process that ends while it is looked at is none.
    String rights =
        world
            .stack()
            .exec(
                service,
                "sh",
                "-c",
                "grep -sl '^Uid:[[:space:]]*%d' /proc/[0-9]*/status | xargs -r grep -sh ^CapEff || true"
                    .formatted(user));

    assertThat(rights.lines()).isNotEmpty().containsOnly("CapEff:\t0000000000000000");
  }

  @Test
  void onlyWebIsPublishedAndOnThisMachineAlone() {
    assertThat(DockerCli.run("port", world.stack().container("server"))).isBlank();
    assertThat(DockerCli.run("port", world.stack().container("postgres"))).isBlank();
    assertThat(DockerCli.run("port", world.stack().container("web")).lines())
        .isNotEmpty()
        .allMatch(line -> line.contains("-> 127.0.0.1:"));
  }

  @Test
  void noSecretIsInLogsOrInWhatTheEngineReports() {
    String planted = "planted-link-" + UUID.randomUUID();
    world.ada().get("/api/auth/invitations/" + planted);
    world.ada().get("/api/auth/resets/" + planted);

    assertThat(world.stack().logs("web")).contains("/api/auth/resets/...");
    assertThat(world.stack().logs()).doesNotContain(planted).doesNotContain(StackWorld.KEY);
    assertThat(DockerCli.run("inspect", world.stack().agent()))
        .contains("Config")
        .doesNotContain(StackWorld.KEY);
  }
}
