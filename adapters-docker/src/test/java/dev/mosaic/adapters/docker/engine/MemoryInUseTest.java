package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.adapters.docker.shared.Labels;
import dev.mosaic.adapters.http.openclaw.OpenClawLog;
import dev.mosaic.adapters.http.openclaw.OpenClawProgram;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryInUseTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final FakeEngine fake = new FakeEngine().speaking("1.44", "1.51");
  private final List<AgentId> agents = new ArrayList<>();

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void takesOneLookAtEachOfFiftyAndLeavesOutWhatTheEngineDoesNotTell() {
    for (int i = 0; i < 50; i++) {
      agents.add(AgentId.ofUser(UUID.randomUUID()));
    }
    fake.answering("/v1.44/containers/json", 200, containers());
    for (int i = 2; i < 50; i++) {
      fake.answering("/v1.44/containers/c" + i + "-/stats", 200, stats(1000 + i, 0));
    }
    fake.answering("/v1.44/containers/c0-/stats", 404, "{\"message\":\"No such container\"}");
    fake.fallingSilentAfter("/v1.44/containers/c1-/stats", "{\"read\":");

    Map<AgentId, Long> held = memory().memoryOf(agents);

    assertThat(held).hasSize(48).containsEntry(agents.get(49), 1049L);
    assertThat(held).doesNotContainKeys(agents.get(0), agents.get(1));
    assertThat(fake.requests().stream().filter(request -> request.contains("/stats")))
        .hasSize(50)
        .allMatch(request -> request.endsWith("/stats?stream=false&one-shot=true"));
  }

  @Test
  void asksForNoneButTheAgentsWanted() {
    agents.add(AgentId.ofUser(UUID.randomUUID()));
    fake.answering("/v1.44/containers/json", 200, containers());

    assertThat(memory().memoryOf(List.of(AgentId.ofUser(UUID.randomUUID())))).isEmpty();

    assertThat(fake.requests()).noneMatch(request -> request.contains("/stats"));
  }

  @Test
  void leavesOutFilesThatOnlyFillFreeRoom() {
    assertThat(read(stats(5000, 4000))).contains(1000L);
    assertThat(read("{\"memory_stats\":{\"usage\":5000,\"stats\":{\"total_inactive_file\":3000}}}"))
        .contains(2000L);
    assertThat(read("{\"memory_stats\":{\"usage\":5000}}")).contains(5000L);
    assertThat(read("{\"memory_stats\":{}}")).isEmpty();
    assertThat(read("{}")).isEmpty();
  }

  @Test
  void saysThatTheEngineIsAway() {
    fake.close();

    assertThatThrownBy(() -> memory().memoryOf(List.of(AgentId.ofUser(UUID.randomUUID()))))
        .isInstanceOf(RuntimeUnavailable.class);
  }

  private DockerContainerRuntime memory() {
    return new DockerContainerRuntime(fake.config(LIMIT), new OpenClawProgram(), new OpenClawLog());
  }

  private static Optional<Long> read(String body) {
    return MemoryInUse.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String stats(int usage, int idle) {
    return "{\"memory_stats\":{\"usage\":%d,\"stats\":{\"inactive_file\":%d}}}"
        .formatted(usage, idle);
  }

  private String containers() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < agents.size(); i++) {
      rows.add("{\"Id\":\"c%d-\",\"Labels\":{%s}}".formatted(i, labelsOf(agents.get(i))));
    }
    return "[" + String.join(",", rows) + "]";
  }

  private static String labelsOf(AgentId agent) {
    List<String> labels = new ArrayList<>();
    new Labels("fake")
        .of(agent, Labels.Role.AGENT)
        .forEach((key, value) -> labels.add("\"%s\":\"%s\"".formatted(key, value)));
    return String.join(",", labels);
  }
}
