package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.api.model.Container;
import dev.mosaic.adapters.docker.shared.DockerConfig;
import dev.mosaic.ports.agent.RuntimeUnavailable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void speaksTheOldestVersionItNeeds() {
    try (FakeEngine fake = new FakeEngine().speaking("1.24", "1.51");
        Engine engine = new Engine(fake.config(LONG))) {
      fake.answering("/v1.41/_ping", 200, "OK");

      engine.run("ping", client -> client.pingCmd().exec());

      assertThat(fake.requests()).containsExactly("GET /version", "GET /v1.41/_ping");
    }
  }

  @Test
  void speaksTheOldestVersionThatANewerEngineStillKnows() {
    try (FakeEngine fake = new FakeEngine().speaking("1.44", "1.52");
        Engine engine = new Engine(fake.config(LONG))) {
      fake.answering("/v1.44/_ping", 200, "OK");

      engine.run("ping", client -> client.pingCmd().exec());

      assertThat(fake.requests()).contains("GET /v1.44/_ping");
    }
  }

  @Test
  void givesUpOnAnEngineThatDoesNotAnswer() {
    try (FakeEngine fake = new FakeEngine().speaking("1.41", "1.41");
        Engine engine = new Engine(fake.config(Duration.ofMillis(300)))) {
      fake.fallingSilentAfter("/v1.41/_ping", "");

      assertThatThrownBy(() -> engine.run("answer", client -> client.pingCmd().exec()))
          .isInstanceOf(RuntimeUnavailable.class)
          .hasMessageStartingWith("Docker did not answer within");
    }
  }

  @Test
  void saysWhatTheEngineRefused() {
    try (FakeEngine fake = new FakeEngine().speaking("1.41", "1.41");
        Engine engine = new Engine(fake.config(LONG))) {
      fake.answering("/v1.41/containers/json", 500, "{\"message\":\"internals\"}");

      assertThatThrownBy(
              () -> engine.run("list containers", client -> client.listContainersCmd().exec()))
          .isInstanceOf(RuntimeUnavailable.class)
          .hasMessage("Docker could not list containers (status 500).");
    }
  }

  @Test
  void saysThatNobodyAnswers() {
    FakeEngine gone = new FakeEngine();
    DockerConfig config = gone.config(LONG);
    gone.close();

    try (Engine engine = new Engine(config)) {
      assertThatThrownBy(() -> engine.run("ping", client -> client.pingCmd().exec()))
          .isInstanceOf(RuntimeUnavailable.class)
          .hasMessage("Docker does not answer at " + config.host() + ".");
    }
  }

  @Test
  void asksForTheVersionAgainWhenTheConnectionBreaksOff() {
    try (FakeEngine fake =
            new FakeEngine().breakingOffTwice("/version", 200, "{\"Version\":\"99.1\"}");
        Engine engine = new Engine(fake.config(LONG))) {
      assertThat(engine.version(LONG).getVersion()).isEqualTo("99.1");
    }
  }

  @Test
  void repeatsACallWhoseConnectionsAnotherCallReplaced() {
    try (FakeEngine fake = new FakeEngine().speaking("1.41", "1.41");
        Engine engine = new Engine(fake.config(LONG))) {
      fake.answering("/v1.41/containers/json", 200, "[]");
      fake.breakingOffTwice("/v1.41/_ping", 200, "OK");

      List<Container> containers =
          engine.call(
              "list containers",
              client -> {
                engine.run("ping", other -> other.pingCmd().exec());
                return client.listContainersCmd().exec();
              });

      assertThat(containers).isEmpty();
    }
  }
}
