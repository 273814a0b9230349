package dev.mosaic.adapters.docker;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.agent.AgentReach;
import dev.mosaic.ports.agent.ContainerSpec;
import dev.mosaic.ports.agent.MosaicAddress;
import dev.mosaic.ports.agent.SettingsTaken;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What {@link SettingsVerdict} reads, said by a real gateway. Takes the image that `compose/agent`
 * builds, and half a minute.
 */
@Tag("engine")
@ExtendWith(TestEngine.class)
@EnabledIfEnvironmentVariable(named = "MOSAIC_TEST_AGENT_IMAGE", matches = ".+")
class RealGatewayTest {
  private static final String IMAGE = String.valueOf(System.getenv("MOSAIC_TEST_AGENT_IMAGE"));
  private static final Duration START_LIMIT = Duration.ofMinutes(4);

  private static final String CONFIG =
      """
      {"gateway": {"mode": "local", "port": 18789, "bind": "lan", "auth": {"mode": "token"},
                   "controlUi": {"enabled": false}},
       "agents": {"defaults": {"model": {"primary": "m/MODEL"}, "skipBootstrap": true,
                               "heartbeat": {"every": "0m"}}},
       "models": {"mode": "replace", "catalogRefresh": {"enabled": false}, "providers": {"m": {
         "baseUrl": "http://127.0.0.1:1/v1", "apiKey": "none", "api": "openai-completions",
         "models": [{"id": "one", "name": "One"}, {"id": "two", "name": "Two"}]}}},
       "plugins": {"allow": ["memory-core"]}, "cron": {"enabled": false},
       "browser": {"enabled": false}, "discovery": {"mdns": {"mode": "off"}},
       "update": {"checkOnStart": false}}\
      """;

  private final TestAgents agents = new TestAgents();
  private final HttpServer mosaic = listening();
  private volatile String config = CONFIG.replace("MODEL", "one");
  private volatile String soul = "Be plain.";
  private AgentId agent;

  @BeforeEach
  void aRealAgentRuns() throws Exception {
    agent = agents.add();
    MosaicAddress address =
        agents.runtime.ensureNetwork(agent, mosaic.getAddress().getPort(), AgentReach.MOSAIC_ONLY);
    agents.runtime.create(
        new ContainerSpec(
            agent,
            "mosaic-agent-" + agent.value(),
            IMAGE,
            ResourceLimits.DEFAULT,
            address,
            new SecretText(TestAgents.TOKEN)));
    awaitReady(agents.runtime.start(agent));
  }

  @AfterEach
  void tidyUp() {
    agents.close();
    mosaic.stop(0);
  }

  @Test
  void takesRefusesOrRestartsAsItSays() {
    config = CONFIG.replace("MODEL", "two");
    assertThat(refreshed()).isEqualTo(new SettingsTaken.Taken());
    assertThat(file("openclaw.json")).contains("m/two");

    soul = "Be brief.";
    assertThat(refreshed()).isEqualTo(new SettingsTaken.Taken());
    assertThat(file("workspace/SOUL.md")).isEqualTo("Be brief.");

    config = CONFIG.replace("\"cron\"", "\"unheardOf\": 1, \"cron\"");
    assertThat(refreshed()).isEqualTo(new SettingsTaken.Refused("Unrecognized key: \"unheardOf\""));
    assertThat(file("openclaw.json")).contains("m/two").doesNotContain("unheardOf");

    config = CONFIG.replace("MODEL", "two");
    assertThat(refreshed()).isEqualTo(new SettingsTaken.Taken());

    config =
        CONFIG
            .replace("MODEL", "two")
            .replace("[\"memory-core\"]", "[\"memory-core\", \"ollama\"]");
    assertThat(refreshed()).isEqualTo(new SettingsTaken.Taken());

    config =
        CONFIG
            .replace("MODEL", "two")
            .replace(
                "\"cron\"", "\"tools\": {\"toolSearch\": false, \"allow\": [\"exec\"]}, \"cron\"");
    assertThat(refreshed()).isEqualTo(new SettingsTaken.Taken());

    config = CONFIG.replace("MODEL", "two").replace("18789", "18790");
    assertThat(refreshed()).isEqualTo(new SettingsTaken.NeedsRestart());
  }

  private SettingsTaken refreshed() {
    return agents.runtime.refresh(agent);
  }

  private String file(String path) {
    return agents.shell(agent, "cat /home/node/.openclaw/" + path).output();
  }

  private HttpServer listening() {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
      server.createContext("/api/internal/agent-config", exchange -> answer(exchange, config));
      server.createContext(
          "/api/internal/agent-files",
          exchange ->
              answer(
                  exchange,
                  "{\"files\":[{\"path\":\"workspace/SOUL.md\",\"content\":\"%s\"}]}"
                      .formatted(soul)));
      server.start();
      return server;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    try (exchange) {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Asks ten times a second; an agent that ended will never be ready. */
  private void awaitReady(GatewayEndpoint gateway) throws InterruptedException {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (!isReady(gateway)) {
      assertThat(agents.status(agent).running()).as(() -> agents.runtime.lastWords(agent)).isTrue();
      assertThat(System.nanoTime()).as("ready in time").isLessThan(end);
      new CountDownLatch(1).await(100, MILLISECONDS);
    }
  }

  private static boolean isReady(GatewayEndpoint gateway) {
    try {
      URI address = URI.create("http://%s:%d/readyz".formatted(gateway.host(), gateway.port()));
      HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
      call.setConnectTimeout(1_000);
      call.setReadTimeout(2_000);
      return call.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }
}
