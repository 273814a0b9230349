package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.docker.shared.DockerConfig;
import dev.mosaic.ports.agent.Availability;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AvailabilityCheckTest {
  @TempDir private Path folder;

  @Test
  void namesAnEngineThatAnswers() {
    try (FakeEngine fake = new FakeEngine().speaking("1.24", "1.51")) {
      assertThat(check(fake.config(Duration.ofSeconds(20))))
          .isEqualTo(new Availability(true, "Docker Engine 99.1", ""));
    }
  }

  @Test
  void turnsAwayAnEngineThatIsTooOld() {
    try (FakeEngine fake = new FakeEngine().speaking("1.12", "1.40")) {
      Availability answer = check(fake.config(Duration.ofSeconds(20)));

      assertThat(answer.available()).isFalse();
      assertThat(answer.message()).isEqualTo("Docker Engine 99.1 is too old for Mosaic.");
    }
  }

  @Test
  void saysThatThereIsNoEngine() {
    Availability answer = checkSocket();

    assertThat(answer.available()).isFalse();
    assertThat(answer.message()).startsWith("No Docker Engine was found at " + folder);
    assertThat(answer.hint()).contains("Install Docker Engine");
  }

  @Test
  void saysThatTheEngineIsNotRunning() throws IOException {
    // A socket outlives the process that listened on it.
    listen().close();

    Availability answer = checkSocket();

    assertThat(answer.available()).isFalse();
    assertThat(answer.message()).startsWith("Docker does not answer at unix://");
    assertThat(answer.hint()).contains("docker info");
  }

  @Test
  @Timeout(15)
  void doesNotWaitForASilentEngine() throws IOException {
    try (ServerSocketChannel silent = listen()) {
      Availability answer = checkSocket();

      assertThat(silent.isOpen()).isTrue();
      assertThat(answer.available()).isFalse();
      assertThat(answer.message()).startsWith("Docker did not report its version within");
    }
  }

  private ServerSocketChannel listen() throws IOException {
    return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
        .bind(UnixDomainSocketAddress.of(folder.resolve("engine.sock")));
  }

  private Availability checkSocket() {
    return check(DockerConfig.ofInstance("test").withHost("unix://" + folder + "/engine.sock"));
  }

  private static Availability check(DockerConfig config) {
    try (Engine engine = new Engine(config)) {
      return new AvailabilityCheck(engine).check();
    }
  }
}
