package dev.mosaic.adapters.http.server.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.user.UserId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsListenerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final HttpWorld world = HttpWorld.started();
  private final AgentsListener listener = listenerAnswering(true);
  private Browser browser;
  private AgentRecord agent;
  private String token;

  @BeforeEach
  void wakeAnAgent() {
    browser = world.admin();
    browser
        .post(
            "/api/settings/providers",
            """
            {"type":"custom","name":"lab","displayName":"Lab","baseUrl":"http://llm.test/v1",
             "apiKey":"sk-planted-0123456789","models":[{"id":"fast"}]}
            """)
        .expect(201);
    agent = wake(owner(browser));
    token = tokenOf(agent);
    listener.start();
  }

  @AfterEach
  void close() {
    listener.close();
    world.close();
  }

  @Test
  void handsAContainerItsSettings() {
    HttpResponse<String> config = ask("/api/internal/agent-config/user/" + id(), token);

    assertThat(config.statusCode()).isEqualTo(200);
    assertThat(config.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(config.body())
        .contains("\"mosaic-lab/fast\"", "\"apiKey\":\"" + token + "\"")
        .contains(
            "\"baseUrl\":\"http://127.0.0.1:" + listener.port() + "/llm/user/" + id() + "/lab\"")
        .doesNotContain("sk-planted", "llm.test");
    assertThat(ask("/api/internal/agent-config/" + id(), token).body()).isEqualTo(config.body());
  }

  @Test
  void handsAContainerItsFiles() {
    HttpResponse<String> files = ask("/api/internal/agent-files/user/" + id(), token);

    assertThat(files.statusCode()).isEqualTo(200);
    assertThat(files.body())
        .contains("workspace/SOUL.md", "workspace/AGENTS.md", "agents/main/agent/settings.json")
        .doesNotContain("sk-planted");
    assertThat(ask("/api/internal/agent-files/" + id(), token).body()).isEqualTo(files.body());
  }

  @Test
  void refusesEveryOtherTokenInTheSameWords() {
    world.member("bob");
    AgentRecord others = otherAgent();
    String path = "/api/internal/agent-config/user/";

    HttpResponse<String> wrong = ask(path + id(), "wrong");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("\"unauthenticated\"");
    for (HttpResponse<String> refused :
        new HttpResponse[] {
          ask(path + id(), null),
          ask(path + others.id().value(), token),
          ask(path + UUID.randomUUID(), token),
          ask(path + "no-id", token),
          ask("/api/internal/agent-config/system/" + id(), token),
          ask("/api/internal/agent-files/user/" + id(), "wrong"),
          askWithSession(path + id())
        }) {
      assertThat(refused.statusCode()).isEqualTo(401);
      assertThat(refused.body()).isEqualTo(wrong.body());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/internal",
        "/api/internal/agent-config",
        "/api/internal/agent-config/other/x",
        "/api/internal/agent-config/user/x/y",
        "/api/internal/../internal/agent-config/user/x",
        "/api/auth/me",
        "/health/liveness",
        "/openapi.yaml"
      })
  void servesNothingElse(String path) {
    assertThat(ask(path, token).statusCode()).isEqualTo(404);
  }

  @Test
  void onlyReads() {
    HttpRequest post =
        request("/api/internal/agent-config/user/" + id(), token)
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();

    assertThat(send(post).statusCode()).isEqualTo(404);
  }

  @Test
  void answersOnlyAtTheAddressesItShould() {
    try (AgentsListener elsewhere = listenerAnswering(false)) {
      elsewhere.start();
      HttpRequest question =
          HttpRequest.newBuilder(
                  URI.create(
                      "http://127.0.0.1:"
                          + elsewhere.port()
                          + "/api/internal/agent-config/user/"
                          + id()))
              .header("Authorization", "Bearer " + token)
              .build();

      assertThat(send(question).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void saysWhenThereIsNoModelToUse() {
    String provider = browser.get("/api/settings/providers").json("data.0.id");
    browser
        .send("PATCH", "/api/settings/providers/" + provider, "{\"isActive\":false}")
        .expect(200);

    HttpResponse<String> answer = ask("/api/internal/agent-config/user/" + id(), token);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("\"no_provider\"");
  }

  @Test
  void aStoppedAgentsTokenIsWorthNothing() {
    world.mosaic.agents().stop().stop(agent.owner()).join();

    assertThat(ask("/api/internal/agent-config/user/" + id(), token).statusCode()).isEqualTo(401);
  }

  @Test
  void thePublicListenerServesNoneOfThis() {
    browser.with("Authorization", "Bearer " + token);

    browser.get("/api/internal/agent-config/user/" + id()).expectProblem(404, "not_found");
    browser.get("/api/internal/agent-config/" + id()).expectProblem(404, "not_found");
    browser.get("/api/internal/agent-files/user/" + id()).expectProblem(404, "not_found");
  }

  private AgentsListener listenerAnswering(boolean here) {
    return new AgentsListener(
        world.mosaic.agents().serveConfig(),
        world.mosaic.llm().relay(),
        world.mosaic.agents().door(),
        new AgentsListenerConfig("127.0.0.1", 0, address -> here),
        world.clock);
  }

  private UUID id() {
    return agent.id().value();
  }

  private static UserId owner(Browser browser) {
    return new UserId(UUID.fromString(browser.get("/api/auth/me").json("id")));
  }

  private AgentRecord wake(UserId owner) {
    world.mosaic.agents().wake().wake(owner).join();
    return world.stores.agents().findByOwner(owner).orElseThrow();
  }

  private AgentRecord otherAgent() {
    Browser member = world.member("eve");
    member
        .post(
            "/api/settings/providers",
            """
            {"type":"custom","name":"lab","displayName":"Lab","baseUrl":"http://llm.test/v1"}
            """)
        .expect(201);
    return wake(owner(member));
  }

  private String tokenOf(AgentRecord record) {
    return world.runtime.specOf(record.id()).orElseThrow().token().reveal();
  }

  private HttpResponse<String> ask(String path, String bearer) {
    return send(request(path, bearer).build());
  }

  private HttpResponse<String> askWithSession(String path) {
    return send(request(path, null).header("Cookie", browser.cookieHeader()).build());
  }

  private HttpRequest.Builder request(String path, String bearer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path));
    return bearer == null ? request : request.header("Authorization", "Bearer " + bearer);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
