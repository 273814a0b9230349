package dev.mosaic.adapters.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mosaic.adapters.http.openclaw.AgentFilesJson;
import dev.mosaic.adapters.http.openclaw.Gateway;
import dev.mosaic.adapters.http.openclaw.OpenClawConfigJson;
import dev.mosaic.adapters.http.openclaw.WayToModels;
import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.GatewayEndpoint;
import dev.mosaic.domain.agent.ResourceLimits;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentSetup;
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
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What Mosaic knows of the gateway, held against a real one: its configuration is taken, in every
 * protocol, and what is read from its log is what it says. Takes the image that `compose/agent`
 * builds, and half a minute.
 */
@Tag("engine")
@ExtendWith(TestEngine.class)
@EnabledIfEnvironmentVariable(named = "MOSAIC_TEST_AGENT_IMAGE", matches = ".+")
class RealGatewayTest {
  private static final String IMAGE = String.valueOf(System.getenv("MOSAIC_TEST_AGENT_IMAGE"));
  private static final Duration START_LIMIT = Duration.ofMinutes(4);

  private static final List<ApiType> EVERY_PROTOCOL = List.of(ApiType.values());
  private static final List<ApiType> ALL_BUT_OLLAMA =
      EVERY_PROTOCOL.stream().filter(protocol -> protocol != ApiType.OLLAMA).toList();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestAgents agents = new TestAgents();
  private final HttpServer mosaic = listening();
  private volatile AgentSetup setup =
      setup(ALL_BUT_OLLAMA, "first", "Be plain.", AgentEgress.CLOSED);
  private volatile UnaryOperator<String> spoiling = UnaryOperator.identity();
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
    setup = setup(ALL_BUT_OLLAMA, "second", "Be plain.", AgentEgress.CLOSED);
    assertThat(refreshed()).isEqualTo(new SettingsTaken.Taken());
    assertThat(file("openclaw.json")).contains("/second\"");

    setup = alsoThinkingWithALentOne(setup);
    assertThat(refreshed()).as("an account somebody shares").isEqualTo(new SettingsTaken.Taken());
    assertThat(file("openclaw.json")).contains("\"primary\": \"mosaic-openai.1a2b3c4d/first\"");

    setup = setup(ALL_BUT_OLLAMA, "second", "Be brief.", AgentEgress.CLOSED);
    assertThat(refreshed()).isEqualTo(new SettingsTaken.Taken());
    assertThat(file("workspace/SOUL.md")).isEqualTo("Be brief.");

    spoiling = config -> config.replace("\"cron\"", "\"unheardOf\":1,\"cron\"");
    assertThat(refreshed()).isEqualTo(new SettingsTaken.Refused("Unrecognized key: \"unheardOf\""));
    assertThat(file("openclaw.json")).contains("/second\"").doesNotContain("unheardOf");

    spoiling = UnaryOperator.identity();
    assertThat(refreshed()).isEqualTo(new SettingsTaken.Taken());

    setup = setup(EVERY_PROTOCOL, "second", "Be brief.", AgentEgress.CLOSED);
    assertThat(refreshed()).as("another plugin").isEqualTo(new SettingsTaken.Taken());

    setup = setup(EVERY_PROTOCOL, "second", "Be brief.", AgentEgress.OPEN);
    assertThat(refreshed()).as("another tool").isEqualTo(new SettingsTaken.Taken());

    spoiling = config -> config.replace("18789", "18790");
    assertThat(refreshed()).isEqualTo(new SettingsTaken.NeedsRestart());
  }

  @Test
  void startsWithoutAModelAndTakesItsFirstOneWhileItRuns() {
    setup = new AgentSetup(List.of(), null, List.of(), "Be plain.", AgentEgress.CLOSED);
    agents.runtime.stop(agent, Duration.ofSeconds(5));
    awaitReady(agents.runtime.start(agent));
    assertThat(file("openclaw.json")).doesNotContain("\"primary\"");

    setup = setup(ALL_BUT_OLLAMA, "first", "Be plain.", AgentEgress.CLOSED);

    assertThat(refreshed()).isEqualTo(new SettingsTaken.Taken());
    assertThat(file("openclaw.json")).contains("/first\"");
  }

  private String config() {
    WayToModels way = new WayToModels(agent, new SecretText(TestAgents.TOKEN), mosaic.getAddress());
    try {
      return spoiling.apply(JSON.writeValueAsString(OpenClawConfigJson.of(setup, way)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private String files() {
    try {
      return JSON.writeValueAsString(AgentFilesJson.of(setup));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static AgentSetup alsoThinkingWithALentOne(AgentSetup before) {
    AgentSetup.Account lent =
        new AgentSetup.Account(
            new ProviderName("openai.1a2b3c4d"),
            new HttpUrl("http://127.0.0.1:1/v1"),
            ApiType.OPENAI_COMPLETIONS,
            null,
            List.of(Model.named("first")),
            LearnedFacts.NONE,
            true);
    return new AgentSetup(
        Stream.concat(before.providers().stream(), Stream.of(lent)).toList(),
        ModelRef.parse("primaryModel", "openai.1a2b3c4d/first"),
        List.of(),
        before.personality(),
        before.egress());
  }

  private static AgentSetup setup(
      List<ApiType> protocols, String model, String personality, AgentEgress egress) {
    List<AgentSetup.Account> accounts =
        protocols.stream()
            .map(
                protocol ->
                    new AgentSetup.Account(
                        new ProviderName(protocol.label()),
                        new HttpUrl("http://127.0.0.1:1/v1"),
                        protocol,
                        null,
                        List.of(Model.named("first"), Model.named("second"))))
            .toList();
    ModelRef primary = ModelRef.parse("primaryModel", protocols.getFirst().label() + "/" + model);
    return new AgentSetup(accounts, primary, List.of(), personality, egress);
  }

  private SettingsTaken refreshed() {
    return agents.runtime.refresh(agent);
  }

  private String file(String path) {
    return agents.shell(agent, "cat " + TestAgents.STATE + "/" + path).output();
  }

  private HttpServer listening() {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 0);
      server.createContext("/api/internal/agent-config", exchange -> answer(exchange, config()));
      server.createContext("/api/internal/agent-files", exchange -> answer(exchange, files()));
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
  private void awaitReady(GatewayEndpoint gateway) {
    await("ready in time")
        .atMost(START_LIMIT)
        .failFast(
            () ->
                assertThat(agents.status(agent).running())
                    .as(() -> agents.runtime.exitReason(agent))
                    .isTrue())
        .until(() -> isReady(gateway));
  }

  private static boolean isReady(GatewayEndpoint gateway) {
    try {
      URI address =
          URI.create(
              "http://%s:%d%s".formatted(gateway.host(), gateway.port(), Gateway.READY_PATH));
      HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
      call.setConnectTimeout(1_000);
      call.setReadTimeout(2_000);
      return call.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException notYet) {
      return false;
    }
  }
}
