package dev.mosaic.adapters.http.server.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.RawClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AgentTest {
  private final HttpWorld world = HttpWorld.started();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void isAsleepAtFirst() {
    Answer agent = world.admin().get("/api/agent").expect(200);

    assertThat(agent.json("status")).isEqualTo("stopped");
    assertThat(agent.json("phase")).isEqualTo("null");
    assertThat(agent.json("idleTimeoutMin")).isEqualTo("30");
    assertThat(agent.body()).contains("\"keepsAwake\":[]", "\"error\":null");
  }

  @Test
  void reportsEveryChangeAsItHappens() {
    Browser browser = world.adminWithProvider();

    try (RawClient events = RawClient.get(world, browser, "/api/agent/events")) {
      assertThat(events.readUntil("event:")).isEqualTo("event: agent");
      assertThat(events.readUntil("data:")).contains("\"status\":\"stopped\"");
      browser.post("/api/agent/start").expect(202);
      assertThat(events.readUntil("\"running\"")).startsWith("data: {");
      browser.post("/api/agent/stop").expect(202);
      assertThat(events.readUntil("\"stopped\"")).startsWith("data: {");
    }
  }

  @Test
  void isResetAndSleepsAfterwards() {
    Browser browser = world.adminWithProvider();
    browser.post("/api/agent/start").expect(202);

    for (String scope : new String[] {"files", "volume"}) {
      Answer agent = browser.post("/api/agent/reset", "{\"scope\":\"" + scope + "\"}").expect(200);

      assertThat(agent.json("status")).isEqualTo("stopped");
    }
    assertThat(browser.get("/api/auth/audit").expect(200).body())
        .contains("agent.files_reset", "agent.volume_erased");
  }

  @Test
  void saysWhatToResetAndWhyItCouldNot() {
    Browser browser = world.adminWithProvider();

    browser.post("/api/agent/reset", "{}").expectProblem(400, "validation_failed");
    browser.post("/api/agent/reset", "{\"scope\":\"all\"}").expectProblem(400, "validation_failed");
    browser.post("/api/agent/start").expect(202);
    world.runtime.script().unavailable("the engine is away");
    assertThat(
            browser
                .post("/api/agent/reset", "{\"scope\":\"files\"}")
                .expectProblem(503, "agent_unavailable")
                .body())
        .contains("\"reason\":\"docker_unavailable\"");
  }

  @Test
  void itsStreamEndsWithTheSession() {
    Browser browser = world.adminWithProvider();

    try (RawClient events = RawClient.get(world, browser, "/api/agent/events")) {
      events.readUntil("data:");
      browser.post("/api/auth/logout").expect(204);

      assertThat(events.sawTheEnd()).isTrue();
    }
  }

  @Test
  void reportsWhyItDoesNotRun() {
    Browser browser = world.adminWithProvider();
    world.runtime.script().unavailable("the engine is away");

    try (RawClient events = RawClient.get(world, browser, "/api/agent/events")) {
      browser.post("/api/agent/start").expect(202);
      assertThat(events.readUntil("\"error\",")).contains("\"docker_unavailable\"");
    }
    Answer agent = browser.get("/api/agent");
    assertThat(agent.json("status")).isEqualTo("error");
    assertThat(agent.json("error.code")).isEqualTo("docker_unavailable");
    assertThat(agent.json("error.hint")).isNotEmpty();
  }
}
