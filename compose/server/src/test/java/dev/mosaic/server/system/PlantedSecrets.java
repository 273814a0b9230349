package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.ports.store.ProviderStore;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keys, tokens and chats of a whole Mosaic at work, searched for wherever they must not be. */
abstract class PlantedSecrets {
  private final TwoPeople people;

  PlantedSecrets(TwoPeople people) {
    this.people = people;
  }

  @Test
  void aPlantedKeyIsNowhereToBeFound() {
    people.say("Hello there", null);
    String id =
        people
            .instance()
            .server()
            .bean(ProviderStore.class)
            .list(people.adminId())
            .getFirst()
            .id()
            .toString();
    for (String path :
        List.of(
            "/api/settings/providers",
            "/api/settings/providers/" + id,
            "/api/settings/agent-config",
            "/api/agent",
            "/api/chat/conversations",
            "/api/onboarding",
            "/api/system",
            "/health/readiness",
            "/api/no-such-thing")) {
      people.answers().add(people.ada().get(path).body());
    }
    people.answers().add(people.ada().post("/api/settings/providers/" + id + "/probe", "").body());

    assertThat(String.join("\n", people.answers())).doesNotContain(TwoPeople.PLANTED);
    assertThat(people.instance().database().dump()).doesNotContain(TwoPeople.PLANTED);
    assertThat(DockerCli.run("inspect", people.adasAgent().containerName()))
        .doesNotContain(TwoPeople.PLANTED);
    assertThat(DockerCli.run("logs", people.adasAgent().containerName()))
        .doesNotContain(TwoPeople.PLANTED);
    assertThat(people.logged()).isNotEmpty().doesNotContain(TwoPeople.PLANTED);
    assertThat(processes()).doesNotContain(TwoPeople.PLANTED);
  }

  @Test
  void aContainersTokenIsOnlyInItsVolume() {
    String token =
        DockerCli.node(
            people.adasAgent().containerName(),
            "console.log(require('fs').readFileSync(process.env.AGENT_TOKEN_FILE, 'utf8').trim())");

    assertThat(token).hasSizeGreaterThan(40);
    assertThat(DockerCli.run("inspect", people.adasAgent().containerName())).doesNotContain(token);
    assertThat(DockerCli.run("logs", people.adasAgent().containerName())).doesNotContain(token);
    assertThat(people.instance().database().dump()).doesNotContain(token);
    assertThat(people.logged()).doesNotContain(token);
  }

  @Test
  void chatsAreSealedAtRest() {
    people.say("My secret hobby is beekeeping", null);

    assertThat(people.instance().database().dump()).doesNotContain("beekeeping");
  }

  private static String processes() {
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().commandLine().stream())
        .collect(Collectors.joining("\n"));
  }
}
