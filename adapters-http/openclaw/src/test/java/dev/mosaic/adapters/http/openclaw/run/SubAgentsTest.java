package dev.mosaic.adapters.http.openclaw.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.ports.agent.RunEvent;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubAgentsTest {
  private static final String CHILD = "agent:main:subagent:1";
  private static final Instant START = Instant.ofEpochMilli(1_000);

  private final SubAgents parts = new SubAgents();

  @Test
  void waitsForNoneThatIsNotToReportBack() {
    boolean goesOn = parts.began("call", START, made("accepted", false));

    assertThat(goesOn).isFalse();
    assertThat(parts.isSettled()).isTrue();
  }

  @Test
  void waitsForNoneThatWasRefused() {
    assertThat(parts.began("call", START, made("forbidden", true))).isFalse();
    assertThat(parts.began("call", START, "no JSON")).isFalse();
  }

  @Test
  void isSettledOnceItsAgentWasTold() {
    parts.began("call", START, made("accepted", true));

    List<RunEvent> events = parts.task(task("completed", "pending"));

    assertThat(events)
        .containsExactly(new RunEvent.ToolEnded("call", true, Duration.ofSeconds(3), "Seven."));
    assertThat(parts.isSettled()).isFalse();
    assertThat(parts.task(task("completed", "delivered"))).isEmpty();
    assertThat(parts.isSettled()).isTrue();
  }

  @Test
  void tellsWhatItSaidRatherThanItsBeginning() {
    parts.began("call", START, made("accepted", true));
    parts.said(CHILD, Trees.object("role", "assistant", "content", "Seven. They are in two jars."));

    assertThat(parts.task(task("completed", "pending")))
        .singleElement()
        .isInstanceOfSatisfying(
            RunEvent.ToolEnded.class,
            end -> assertThat(end.output()).isEqualTo("Seven. They are in two jars."));
  }

  @Test
  void knowsOfOneThatWasDoneBeforeTheGatewaySaidThatItWasMade() {
    assertThat(parts.task(task("completed", "delivered"))).isEmpty();

    parts.began("call", START, made("accepted", true));

    assertThat(parts.caughtUp()).hasSize(1);
    assertThat(parts.isSettled()).isTrue();
  }

  @Test
  void isOverForOneTheGatewayForgot() {
    parts.began("call", START, made("accepted", true));

    List<RunEvent> events = parts.tasks(Trees.object("tasks", List.of()));

    assertThat(events).containsExactly(new RunEvent.ToolEnded("call", true, Duration.ZERO, ""));
    assertThat(parts.isSettled()).isTrue();
  }

  private static String made(String status, boolean reportsBack) {
    return Trees.write(
        Trees.object(
            "status", status, "childSessionKey", CHILD, "expectsCompletionMessage", reportsBack));
  }

  private static JsonNode task(String status, String delivery) {
    return Trees.object(
        "taskId",
        "task-1",
        "childSessionKey",
        CHILD,
        "status",
        status,
        "endedAt",
        4_000L,
        "progressSummary",
        "Seven.",
        "deliveryStatus",
        delivery);
  }
}
