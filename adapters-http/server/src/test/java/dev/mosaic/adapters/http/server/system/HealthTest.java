package dev.mosaic.adapters.http.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.system.ServerHealth.Check;
import dev.mosaic.adapters.http.server.system.ServerHealth.Condition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthTest {
  private final HttpWorld world = HttpWorld.started();
  private final Browser anyone = world.browser();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void livesAndIsReady() {
    assertThat(anyone.get("/health/liveness").expect(200).body()).isEqualTo("{\"status\":\"up\"}");
    assertThat(anyone.get("/health/readiness").expect(200).json("checks.0.id"))
        .isEqualTo("database");
  }

  @Test
  void anEngineThatIsAwayOnlyDegradesIt() {
    world.health.is(
        new Check("database", Condition.UP, "fine"),
        new Check("docker", Condition.DEGRADED, "away"));

    assertThat(anyone.get("/health/readiness").expect(200).json("status")).isEqualTo("degraded");
  }

  @Test
  void aDatabaseThatIsAwayMakesItUnready() {
    world.health.is(
        new Check("database", Condition.DOWN, "away"),
        new Check("docker", Condition.DEGRADED, "away"));

    Answer answer = anyone.get("/health/readiness").expect(503);

    assertThat(answer.json("status")).isEqualTo("down");
    assertThat(answer.json("checks.0.message")).isEqualTo("away");
    anyone.get("/health/liveness").expect(200);
  }

  @Test
  void saysWhetherAgentsCanRun() {
    Answer answer = world.admin().get("/api/system").expect(200);

    assertThat(answer.json("version")).isEqualTo("0.1.0");
    assertThat(answer.json("agents.available")).isEqualTo("true");
  }
}
