package dev.mosaic.server.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.server.system.DockerCli;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What strangers can do at the one published port. */
abstract class PublicDoor {
  private final StackWorld world;

  PublicDoor(StackWorld world) {
    this.world = world;
  }

  @ParameterizedTest
  @EnumSource
  void aPersonIsServedWhileStrangersAttackTheDoor(DoorAttack.Kind kind) {
    long before = world.stack().mebibytesOf("server");
    Duration slowest = Duration.ZERO;
    int asked = 0;
    try (DoorAttack attack = DoorAttack.begin(kind, world.stack().port())) {
      while (attack.goesOn()) {
        long began = System.nanoTime();
        world.ada().get("/api/auth/me").expect(200);
        world.ada().get("/api/chat/conversations").expect(200);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
        asked++;
      }
      System.out.printf(
          "%s answered %s, %d reset; the person asked %d times and waited %d ms at most;"
              + " the server had %d MiB before and %d at most since its start%n",
          kind,
          attack.statuses(),
          attack.resets(),
          asked,
          slowest.toMillis(),
          before,
          world.stack().mostMebibytesOf("server"));

      assertThat(attack.open()).as("connections nobody ended").isZero();
      if (kind == DoorAttack.Kind.BODIES) {
        assertThat(attack.statuses().keySet())
            .as("refused in plain words")
            .noneMatch(status -> status.matches("[25].."));
      }
    }
    assertThat(asked).isPositive();
    assertThat(slowest).isLessThan(Duration.ofSeconds(30));
    assertUnharmed("server");
    assertUnharmed("web");
  }

  @Test
  void cookiesOfOtherProgramsAreNoTroubleUpToALimit() {
    assertThat(withOtherCookies(31_000).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = withOtherCookies(40_000);
    assertThat(refused.statusCode()).isEqualTo(431);
    assertThat(refused.body()).contains("\"head_too_large\"");
  }

  @Test
  void aBodyLargerThanAnyMayBeIsRefusedInPlainWords() {
    HttpResponse<String> refused =
        world.ask(
            HttpRequest.newBuilder(world.at("/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[21_000_000])));

    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("\"body_too_large\"");
  }

  private void assertUnharmed(String service) {
    String format = "{{.RestartCount}} {{.State.OOMKilled}} {{.State.Running}}";
    assertThat(
            DockerCli.run("inspect", "--format", format, world.stack().container(service)).strip())
        .as("restarts, killed for want of memory, running")
        .isEqualTo("0 false true");
    assertThat(
            world.stack().kernelSays(service, "memory.events", "memory/memory.oom_control").lines())
        .contains("oom_kill 0");
  }

  private HttpResponse<String> withOtherCookies(int bytes) {
    String others = "other=" + "y".repeat(bytes);
    return world.ask(
        HttpRequest.newBuilder(world.at("/api/auth/me"))
            .header("Cookie", others + "; " + world.ada().cookies()));
  }
}
