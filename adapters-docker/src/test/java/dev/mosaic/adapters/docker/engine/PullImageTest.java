package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.ports.agent.ImageUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PullImageTest {
  private static final String PULL = "/v1.41/images/create";
  private final FakeEngine fake = new FakeEngine().speaking("1.41", "1.41");
  private final Engine engine = new Engine(fake.config(Duration.ofSeconds(20)));
  private final List<String> lines = new ArrayList<>();

  @AfterEach
  void tidyUp() {
    engine.close();
    fake.close();
  }

  @Test
  void reportsHowFarItIsNowAndThen() {
    fake.answering(
        PULL,
        200,
        """
        {"status":"Pulling from mosaic/agent","id":"1.0"}
        {"status":"Downloading","id":"a","progressDetail":{"current":1000000,"total":50000000}}
        {"status":"Downloading","id":"b","progressDetail":{"current":1000000,"total":150000000}}
        {"status":"Downloading","id":"a","progressDetail":{"current":2000000,"total":50000000}}
        {"status":"Downloading","id":"a","progressDetail":{"current":50000000,"total":50000000}}
        {"status":"Pull complete","id":"a"}
        {"status":"Status: Downloaded newer image for mosaic/agent:1.0"}
        """);

    pull(Duration.ofSeconds(20));

    assertThat(lines)
        .containsExactly(
            "Fetching the agent image mosaic/agent:1.0",
            "Fetching the agent image: 0 of 50 MB",
            "Fetching the agent image: 0 of 200 MB",
            "Fetching the agent image: 50 of 200 MB");
  }

  @Test
  void failsWhenTheRegistryRefuses() {
    fake.answering(PULL, 404, "{\"message\":\"manifest unknown\"}");

    assertRefused(Duration.ofSeconds(20));
  }

  @Test
  void failsWhenTheRegistryRefusesMidway() {
    String error =
        "{\"errorDetail\":{\"message\":\"quota exceeded\"},\"error\":\"quota exceeded\"}\n";
    fake.answering(PULL, 200, "{\"status\":\"Pulling fs layer\",\"id\":\"a\"}\n" + error);

    assertRefused(Duration.ofSeconds(20));
  }

  @Test
  void failsWhenTheEngineFallsSilent() {
    fake.fallingSilentAfter(PULL, "{\"status\":\"Pulling fs layer\",\"id\":\"a\"}\n");

    assertRefused(Duration.ofMillis(300));
  }

  @Test
  void neverAsksForEveryTag() {
    assertThat(PullImage.complete("mosaic/agent")).isEqualTo("mosaic/agent:latest");
    assertThat(PullImage.complete("host:5000/agent")).isEqualTo("host:5000/agent:latest");
    assertThat(PullImage.complete("host:5000/agent:1")).isEqualTo("host:5000/agent:1");
    assertThat(PullImage.complete("agent@sha256:ab")).isEqualTo("agent@sha256:ab");
  }

  private void pull(Duration silence) {
    new PullImage(engine, silence).pull("mosaic/agent:1.0", lines::add);
  }

  private void assertRefused(Duration silence) {
    assertThatThrownBy(() -> pull(silence))
        .isInstanceOfSatisfying(ImageUnavailable.class, e -> assertThat(e.pullTried()).isTrue());
  }
}
