package dev.mosaic.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.testkit.net.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** `up` as a process that is told to end. */
@Timeout(180)
class EndingTest {
  private static final Pattern SETUP = Pattern.compile("setup#token=(\\S+)");

  @TempDir private Path path;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void leaveNoneRunning() {
    started.forEach(Process::destroyForcibly);
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void endsQuietlyWithABrowserOpenAndLeavesNoDatabaseBehind(String signal) throws Exception {
    int port = FreePort.next();
    Path log = path.resolve("log");
    Process up = up(log, "--port=" + port);
    String token = seen(log, up, SETUP).group(1);
    try (HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      claim(browser, port, token);
      InputStream events = events(browser, port);
      assertThat(events.read()).isPositive();

      tell(up, signal);

      boolean ended = up.waitFor(60, TimeUnit.SECONDS);
      // The browser's own end waits for its calls, and they for the process.
      up.destroyForcibly();
      assertThat(ended).isTrue();
      events.close();
    }
    assertThat(Files.readString(log))
        .contains("ending on port")
        .doesNotContain("Exception", "\tat ", " ERROR ");
    assertThat(RunningPostmaster.of(path.resolve("data/postgres"))).isEmpty();
  }

  @Test
  void takesDownTheStartingDatabaseWhenTerminated() throws Exception {
    Path log = path.resolve("log");
    Process up = up(log, "--port=" + FreePort.next());
    seen(log, up, Pattern.compile("Starting the bundled database"));

    tell(up, "TERM");

    assertThat(up.waitFor(90, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(log)).doesNotContain("Exception", "\tat ", "runs at");
    assertThat(RunningPostmaster.of(path.resolve("data/postgres"))).isEmpty();
  }

  @Test
  void takesTheLastOfAnOptionThatIsGivenTwice() throws Exception {
    int port = FreePort.next();
    Path log = path.resolve("log");

    Process up = up(log, "--port=1", "--agent-image=one", "--agent-image=two", "--port=" + port);

    assertThat(seen(log, up, Pattern.compile("runs at (\\S+)")).group(1)).endsWith(":" + port);
    tell(up, "TERM");
    assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  private Process up(Path log, String... options) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                // Where the tests run in a shell's background, SIGINT is ignored by all they start.
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                ChildClasspath.own(),
                DevMain.class.getName(),
                "--data=" + path.resolve("data"),
                "--bind=127.0.0.1",
                "--docker-host=unix:///nowhere/docker.sock",
                "--stop-agents-on-exit"));
    line.addAll(Arrays.asList(options));
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeAll(List.of("DATABASE_URL", "MOSAIC_SECRET_KEY"));
    Process process = builder.start();
    started.add(process);
    return process;
  }

  /** Looks into the log as it grows; what ended will say nothing more. */
  private static Matcher seen(Path log, Process process, Pattern wanted) {
    return await()
        .atMost(Duration.ofMinutes(2))
        .failFast(() -> assertThat(process.isAlive()).as(() -> read(log)).isTrue())
        .until(() -> wanted.matcher(read(log)), Matcher::find);
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }

  private static void claim(HttpClient browser, int port, String token) throws Exception {
    String body =
        "{\"setupToken\":\"%s\",\"username\":\"ada\",\"password\":\"correct horse battery\"}"
            .formatted(token);
    HttpRequest request =
        HttpRequest.newBuilder(at(port, "/api/onboarding/breakglass"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
  }

  private static InputStream events(HttpClient browser, int port) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(at(port, "/api/agent/events")).build();
    return browser.send(request, BodyHandlers.ofInputStream()).body();
  }

  private static URI at(int port, String place) {
    return URI.create("http://127.0.0.1:" + port + place);
  }

  private static void tell(Process process, String signal) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }
}
