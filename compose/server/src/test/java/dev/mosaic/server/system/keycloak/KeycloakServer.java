package dev.mosaic.server.system.keycloak;

import static org.awaitility.Awaitility.await;

import dev.mosaic.testkit.net.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;

/** A real Keycloak, one for all tests of this Java, ended with it. Keeps its data in memory. */
final class KeycloakServer {
  static final String ADMIN = "admin";
  static final String ADMIN_PASSWORD = "only-for-tests";

  // On a machine that is busy with other builds a start has taken minutes.
  private static final Duration START_LIMIT = Duration.ofMinutes(6);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private static @Nullable KeycloakServer running;

  private final Process process;
  private final int port;

  private KeycloakServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The one that runs, started if none does. */
  static synchronized KeycloakServer running() {
    if (running == null) {
      try {
        running = start();
      } catch (IOException trouble) {
        throw new UncheckedIOException(trouble);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stop);
      }
    }
    return running;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Ends it; whoever needs one afterwards gets a new one, without what this one knew. */
  void stop() {
    synchronized (KeycloakServer.class) {
      running = null;
    }
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static KeycloakServer start() throws IOException, InterruptedException {
    Path home = KeycloakFiles.ready();
    int port = FreePort.next();
    Path log = Files.createTempFile("keycloak", ".log");
    log.toFile().deleteOnExit();
    ProcessBuilder command =
        KeycloakFiles.command(
            home,
            "start",
            "--optimized",
            "--http-enabled=true",
            "--hostname-strict=false",
            "--http-host=127.0.0.1",
            "--http-port=" + port);
    command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
    Process process = command.redirectOutput(log.toFile()).start();
    KeycloakServer server = new KeycloakServer(process, port);
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    server.awaitReady(log);
    return server;
  }

  private void awaitReady(Path log) throws IOException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest question =
          HttpRequest.newBuilder(
                  URI.create(url() + "/realms/master/.well-known/openid-configuration"))
              .timeout(Duration.ofSeconds(10))
              .build();
      await()
          .atMost(START_LIMIT)
          .pollInterval(Duration.ofMillis(500))
          .failFast("it has ended", () -> !process.isAlive())
          .until(() -> isAnswered(http, question));
    } catch (ConditionTimeoutException | TerminalFailureException trouble) {
      stop();
      throw new IOException("Keycloak did not start: " + Files.readString(log), trouble);
    }
  }

  private static boolean isAnswered(HttpClient http, HttpRequest question)
      throws InterruptedException {
    try {
      return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
