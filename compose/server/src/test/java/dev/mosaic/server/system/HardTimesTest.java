package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.testkit.vendor.ScriptedVendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real agent that is killed, whose gateway refuses new settings, or that spoiled its own files.
 */
@Tag("engine")
class HardTimesTest {
  /**
   * The agent image with a gateway that has come to refuse an output limit of 4321 tokens, as an
   * update of it might: the real one is given a setting it does not know, and says so.
   */
  private static final String STRICT_IMAGE = "mosaic/agent-strict:test";

  private static final String STRICT_GATEWAY =
      """
      #!/bin/sh
      if grep -q '"maxTokens": 4321' "$OPENCLAW_CONFIG_PATH"; then
        sed -i '1a "outputLimit4321IsNotTaken": 1,' "$OPENCLAW_CONFIG_PATH"
      fi
      exec /usr/local/bin/openclaw "$@"
      """;

  /** Prints what all files below the agent's backups say. */
  private static final String FOUND_IN_BACKUPS =
      """
      const fs = require("node:fs"), backups = process.env.OPENCLAW_STATE_DIR + "/backups";
      if (fs.existsSync(backups)) {
        for (const file of fs.readdirSync(backups, { recursive: true, withFileTypes: true })) {
          if (file.isFile()) console.log(fs.readFileSync(file.parentPath + "/" + file.name, "utf8"));
        }
      }
      """;

  private static ScriptedVendor vendor;
  private static LiveAgent agent;

  @BeforeAll
  static void anAgentIsAwake(@TempDir Path folder) throws IOException {
    build(folder);
    vendor = ScriptedVendor.start();
    agent = new LiveAgent(Instance.start("--agent-image=" + STRICT_IMAGE));
    agent.add("custom", "acme", "openai-completions", vendor.openAiBaseUrl(), vendor.key());
    assertThat(agent.say("Hello")).contains("You said: Hello", "data: [DONE]");
  }

  @AfterAll
  static void endEverything() {
    agent.close();
    vendor.close();
    DockerCli.run("rmi", "-f", STRICT_IMAGE);
  }

  @Test
  void aKilledAgentAnswersTheNextMessage() {
    assertThat(DockerCli.run("kill", agent.container())).contains(agent.container());

    assertThat(agent.say("Still there?")).contains("You said: Still there?", "data: [DONE]");
  }

  @Test
  void anAgentStartsThoughItPutAFolderInPlaceOfItsPersonality() {
    agent.node(
        """
        const fs = require("node:fs"), soul = process.env.OPENCLAW_WORKSPACE_DIR + "/SOUL.md";
        fs.rmSync(soul, { force: true });
        fs.mkdirSync(soul);
        fs.writeFileSync(soul + "/notes", "precious");
        """);
    agent.stop();

    assertThat(agent.say("Who are you?")).contains("You said: Who are you?", "data: [DONE]");
    assertThat(agent.node(FOUND_IN_BACKUPS)).contains("precious");
  }

  @Test
  void aResetGivesBackAnAgentThatBrokeItsOwnVolume() {
    agent.node(
        """
        const fs = require("node:fs"), state = process.env.OPENCLAW_STATE_DIR;
        fs.writeFileSync(state + "/workspace/notes", "precious");
        for (const name of ["state", "agents"]) {
          fs.rmSync(state + "/" + name, { force: true, recursive: true });
          fs.writeFileSync(state + "/" + name, "no database");
        }
        """);
    agent.stop();
    assertThat(agent.say("Are you there?")).doesNotContain("You said: Are you there?");

    reset("files");
    assertThat(agent.say("And now?")).doesNotContain("You said: And now?");
    reset("volume");

    assertThat(agent.say("Good morning")).contains("You said: Good morning", "data: [DONE]");
    assertThat(agent.node(FOUND_IN_BACKUPS)).doesNotContain("precious");
  }

  private static void reset(String scope) {
    String answer =
        agent.owner().post("/api/agent/reset", "{\"scope\":\"" + scope + "\"}").expect(200).body();
    assertThat(answer).contains("\"status\":\"stopped\"");
  }

  @Test
  void anAgentThatRefusesToStartOnNewSettingsStartsOnTheLastThatRan() {
    agent.choose("acme");
    agent.stop();
    agent.save(LiveAgent.config("acme").replaceFirst("}$", ",\"outputLimit\":4321}"));

    String answer = agent.say("Are you well?");

    assertThat(answer).contains("You said: Are you well?", "data: [DONE]");
    assertThat(agent.awaitApplication("failed"))
        .contains("so it goes on with version")
        .contains("It said: Unrecognized key: \\\"outputLimit4321IsNotTaken\\\"");
    assertThat(agent.owner().get(LiveAgent.CONFIG).expect(200).body())
        .contains("\"outputLimit\":null");
  }

  private static void build(Path folder) throws IOException {
    Path gateway = Files.writeString(folder.resolve("openclaw"), STRICT_GATEWAY);
    assertThat(gateway.toFile().setExecutable(true, false)).isTrue();
    Files.writeString(
        folder.resolve("Dockerfile"),
        "FROM %s\nCOPY openclaw /usr/local/sbin/openclaw\n".formatted(Instance.agentImage()));
    String built = DockerCli.run("build", "-t", STRICT_IMAGE, folder.toString());
    assertThat(built).contains(STRICT_IMAGE);
  }
}
