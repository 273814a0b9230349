package dev.mosaic.adapters.http.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentPolicyTest {
  private static final String PATH = "/api/admin/agent-policy";

  private final HttpWorld world = HttpWorld.started();
  private final Browser admin = world.adminWithProvider();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theWayOutIsClosedUntilAnAdministratorOpensIt() {
    assertThat(admin.get(PATH).expect(200).json("egress")).isEqualTo("closed");

    Answer saved = save("open", "\"ollama.lan:11434\"", 5, 60).expect(200);

    assertThat(saved.json("egress")).isEqualTo("open");
    assertThat(saved.json("allowedHosts.0")).isEqualTo("ollama.lan:11434");
    assertThat(admin.get(PATH).json("idleBounds.max")).isEqualTo("60");
    assertThat(admin.get(PATH).json("answerSilenceMin")).isEqualTo("45");
  }

  @Test
  void whatMakesNoSenseIsRefusedByName() {
    assertThat(
            save("closed", "\"fine.lan\",\"http://x/y\"", 1, 60)
                .expectProblem(400, "validation_failed")
                .json("errors.0.field"))
        .isEqualTo("allowedHosts[1]");
    assertThat(
            save("ajar", "", 1, 60).expectProblem(400, "validation_failed").json("errors.0.field"))
        .isEqualTo("egress");
  }

  @Test
  void aLimitIsLiftedByNullAndNeverByLeavingItOut() {
    String policy =
        "{\"egress\":\"closed\",\"allowedHosts\":[],\"idleBounds\":{\"min\":1,\"max\":60},\"answerSilenceMin\":30,\"membersMayShare\":false}";

    Answer refused = admin.send("PUT", PATH, policy).expectProblem(400, "validation_failed");

    assertThat(refused.json("errors.0.field")).isEqualTo("monthlyTokens");
    assertThat(refused.json("errors.0.code")).isEqualTo("required");
  }

  @Test
  void peopleChooseIdleTimeWithinTheBounds() {
    save("closed", "", 5, 60).expect(200);

    Answer refused =
        admin
            .send(
                "PUT",
                "/api/settings/agent-config",
                "{\"primaryModel\":\"lab/scripted-small\",\"idleTimeoutMin\":61}")
            .expectProblem(400, "validation_failed");

    assertThat(refused.json("errors.0.message")).contains("5 to 60 minutes");
    assertThat(admin.get("/api/settings/agent-config").json("idleBounds.min")).isEqualTo("5");
  }

  private Answer save(String egress, String hosts, int min, int max) {
    return admin.send(
        "PUT",
        PATH,
        """
        {"egress":"%s","allowedHosts":[%s],"idleBounds":{"min":%d,"max":%d},"answerSilenceMin":45,"monthlyTokens":null,"membersMayShare":false}
        """
            .formatted(egress, hosts, min, max));
  }
}
