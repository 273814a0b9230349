package dev.mosaic.adapters.http.server.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.RawClient;
import dev.mosaic.testkit.agent.ReplyScript;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminAgentsTest {
  private static final Duration WITHIN = Duration.ofSeconds(5);

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.admin();
  private final Browser bob = equipped("bob");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void showsWhoseAgentsRunAndNothingOfWhatIsInThem() {
    bob.send(
        "PUT",
        "/api/settings/agent-config",
        "{\"primaryModel\":\"lab/model-of-bob\",\"personality\":\"Speaks of secrets.\"}");
    world.runtime.script().memoryInUse(314_572_800);
    started(bob);

    Answer agents = ada.get("/api/admin/agents?status=running").expect(200);

    assertThat(agents.json("data.0.owner.username")).isEqualTo("bob");
    assertThat(agents.json("data.0.status")).isEqualTo("running");
    assertThat(agents.json("data.0.memory")).isEqualTo("314572800");
    assertThat(agents.json("data.0.errorCode")).isEqualTo("null");
    assertThat(agents.json("meta.total")).isEqualTo("1");
    assertThat(agents.body()).doesNotContain("lab", "model-of-bob", "secrets", "10.99.");
  }

  @Test
  void reportsWhyAnAgentDoesNotRunByItsCodeAlone() {
    world.runtime.script().exitAfterStart(1, "the words of the gateway");
    world.channel.neverReady();
    try (RawClient events = RawClient.get(world, bob, "/api/agent/events")) {
      bob.post("/api/agent/start").expect(202);
      events.readUntil("\"status\":\"error\"");
    }

    Answer agents = ada.get("/api/admin/agents?status=error").expect(200);

    assertThat(agents.json("data.0.errorCode")).isEqualTo("crashed");
    assertThat(agents.body()).doesNotContain("words of the gateway");
  }

  @Test
  void filtersBySearchAndStatusAndStaysWithinTheList() {
    started(bob);

    assertThat(ada.get("/api/admin/agents?search=BO").json("meta.total")).isEqualTo("1");
    assertThat(ada.get("/api/admin/agents?search=bea").json("meta.total")).isEqualTo("0");
    assertThat(ada.get("/api/admin/agents?status=running").json("meta.total")).isEqualTo("1");
    Answer stopped = ada.get("/api/admin/agents?status=stopped").expect(200);
    assertThat(stopped.json("meta.total")).isEqualTo("1");
    assertThat(stopped.json("data.0.owner.username"))
        .as("hers started with her, and sleeps")
        .isEqualTo("ada");
    assertThat(ada.get("/api/admin/agents?page=9&size=1").json("meta.page")).isEqualTo("2");
    ada.get("/api/admin/agents?status=asleep").expectProblem(400, "validation_failed");
    ada.get("/api/admin/agents?size=101").expectProblem(400, "validation_failed");
  }

  @Test
  void stopsAnAgentInMidAnswerAndNotifiesItsOwner() {
    String id = ada.get("/api/admin/users?search=bob").json("data.0.id");
    world.channel.willReply(ReplyScript.streaming().thenText("first").thenHang());

    try (RawClient answer =
        RawClient.post(
            world,
            bob,
            "/api/chat/completions",
            "{\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}")) {
      answer.readUntil("first");
      try (RawClient events = RawClient.get(world, bob, "/api/agent/events")) {
        events.readUntil("\"running\"");
        ada.post("/api/admin/agents/" + id + "/stop").expect(202);

        assertThat(world.channel.lastTurn().reply().awaitClosed(WITHIN)).isTrue();
        assertThat(events.readUntil("\"stopped\"")).contains("\"stoppedBy\":\"administrator\"");
      }
    }

    Answer again = ada.post("/api/admin/agents/" + id + "/stop").expect(202);
    assertThat(again.json("status")).isEqualTo("stopped");
    assertThat(again.json("memory")).isEqualTo("null");
    assertThat(bob.get("/api/auth/audit").expect(200).body()).contains("agent.stopped");
    String conversation = bob.get("/api/chat/conversations").json("data.0.id");
    assertThat(bob.get("/api/chat/conversations/" + conversation).expect(200).body())
        .contains("first", "interrupted");
    started(bob);
    assertThat(bob.get("/api/agent").json("stoppedBy")).isEqualTo("null");
  }

  @Test
  void answersUnknownIdsAlikeAndServesAdministratorsAlone() {
    ada.post("/api/admin/agents/" + UUID.randomUUID() + "/stop").expectProblem(404, "not_found");
    ada.post("/api/admin/agents/nonsense/stop").expectProblem(404, "not_found");
    bob.get("/api/admin/agents").expectProblem(403, "forbidden");
    bob.post("/api/admin/agents/" + UUID.randomUUID() + "/stop").expectProblem(403, "forbidden");
  }

  private Browser equipped(String name) {
    Browser member = world.member(name);
    member
        .post(
            "/api/settings/providers",
            """
            {"type":"custom","name":"lab","displayName":"Lab","baseUrl":"http://llm.test/v1"}
            """)
        .expect(201);
    return member;
  }

  private void started(Browser owner) {
    try (RawClient events = RawClient.get(world, owner, "/api/agent/events")) {
      owner.post("/api/agent/start").expect(202);
      events.readUntil("\"running\"");
    }
  }
}
