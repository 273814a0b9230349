package dev.mosaic.server.system;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mosaic.server.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What an operator, and anybody else, hears of an engine with known vulnerabilities. */
class OldEngineTest {
  private static final String VERSION =
      """
      {"Version":"%1$s","ApiVersion":"1.41","MinAPIVersion":"1.12","Components":[
        {"Name":"Engine","Version":"%1$s"},{"Name":"runc","Version":"%2$s"}]}
      """;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(Server.class);
  private HttpServer engine;

  @BeforeEach
  void listen() throws IOException {
    log.start();
    logger.addAppender(log);
    engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    engine.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    engine.start();
  }

  @AfterEach
  void close() {
    logger.detachAppender(log);
    engine.stop(0);
  }

  @Test
  void isNamedInTheLogOfTheStartWithWhatToInstall() {
    try (Instance instance = over("20.10.24", "1.1.11")) {
      assertThat(log.list)
          .filteredOn(line -> line.getLevel() == Level.WARN)
          .extracting(ILoggingEvent::getFormattedMessage)
          .singleElement()
          .asString()
          .contains(
              "Docker Engine 20.10.24 has known vulnerabilities",
              "CVE-2024-41110",
              "Install Docker Engine 28 or newer",
              "runc 1.1.11 has known vulnerabilities",
              "CVE-2024-21626",
              "Install runc 1.2.8, 1.3.3 or newer");

      // Whoever may ask is told that there are some; which ones is for administrators.
      assertThat(instance.browser().get("/health/readiness").expect(200).body())
          .contains("Docker Engine 20.10.24, which has known vulnerabilities going by its version")
          .doesNotContain("CVE-");
      assertThat(instance.claimed().get("/api/system").expect(200).body())
          .contains("CVE-2024-21626", "Install runc 1.2.8, 1.3.3 or newer");
    }
  }

  @Test
  void isNotWarnedOfWhereTheyAreFixed() {
    try (Instance instance = over("28.5.2", "1.3.6")) {
      assertThat(log.list).filteredOn(line -> line.getLevel() == Level.WARN).isEmpty();
      assertThat(instance.browser().get("/health/readiness").expect(200).body())
          .contains("Docker Engine 28.5.2")
          .doesNotContain("vulnerabilities");
    }
  }

  private Instance over(String version, String runc) {
    engine.createContext("/", exchange -> answer(exchange, "[]"));
    engine.createContext(
        "/version", exchange -> answer(exchange, VERSION.formatted(version, runc)));
    engine.createContext(
        "/v1.41/version", exchange -> answer(exchange, VERSION.formatted(version, runc)));
    return Instance.start("--docker-host=tcp://127.0.0.1:" + engine.getAddress().getPort());
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
