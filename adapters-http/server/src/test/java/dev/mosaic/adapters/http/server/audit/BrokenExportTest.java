package dev.mosaic.adapters.http.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.ports.store.StoreUnavailable;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An export whose source fails, as the one who downloads it sees it on the wire. */
class BrokenExportTest {
  private static final StoreUnavailable AWAY =
      new StoreUnavailable("the database does not answer", new IOException("cut"));
  private static final int MORE_THAN_ANY_BUFFER_HOLDS = 20_000;
  private static final String LAST_CHUNK = "\r\n0\r\n";

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.admin();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json"})
  void breaksTheConnectionWhereItFailsInTheMiddle(String format) throws IOException {
    world.audit.failWith(AWAY, MORE_THAN_ANY_BUFFER_HOLDS);

    String received = download(format);

    assertThat(received).startsWith("HTTP/1.1 200").contains("audit.exported");
    assertThat(received).doesNotContain(LAST_CHUNK);
    assertThat(received.toLowerCase(Locale.ROOT)).doesNotContain("content-length");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json"})
  void isAProblemWhereItFailsBeforeAnythingWasSent(String format) {
    world.audit.failWith(AWAY, 0);

    ada.get("/api/admin/audit/export?format=" + format).expectProblem(503, "database_unavailable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json"})
  void endsWellWhereNothingFails(String format) throws IOException {
    assertThat(download(format)).startsWith("HTTP/1.1 200").contains(LAST_CHUNK);
  }

  /** Everything that comes until the server hangs up. */
  private String download(String format) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", world.port())) {
      socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
      String request =
          String.join(
              "\r\n",
              "GET /api/admin/audit/export?format=" + format + " HTTP/1.1",
              "Host: 127.0.0.1:" + world.port(),
              "Cookie: " + ada.cookieHeader(),
              "Connection: close",
              "",
              "");
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
