package dev.mosaic.adapters.http.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.application.provider.SaveProvider;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.SessionOpening;
import dev.mosaic.application.session.SessionPolicy;
import dev.mosaic.application.session.SessionTokens;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.Connection;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.testkit.secret.UnkeyedTokenMint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsListenerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final AgentsWorld world = AgentsWorld.started();
  private final AgentRecord agent = world.agent;
  private final String token = world.tokenOf(agent);
  private final UserId owner = agent.owner();

  @BeforeEach
  void addAnAccountWithAKey() {
    SaveProvider.Outcome saved =
        world
            .mosaic
            .providers()
            .save()
            .save(
                new SaveProvider.Command(
                    new Caller(world.stores.users().find(owner).orElseThrow(), null),
                    ProviderType.CUSTOM,
                    new ProviderName("lab"),
                    "Lab",
                    new HttpUrl("http://llm.test/v1"),
                    new SecretText("sk-planted-0123456789"),
                    ApiType.OPENAI_COMPLETIONS,
                    List.of(Model.named("fast")),
                    false));
    assertThat(saved).isInstanceOf(SaveProvider.Outcome.Saved.class);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void handsAContainerItsSettings() {
    HttpResponse<String> config = ask("/api/internal/agent-config/user/" + id(), token);

    assertThat(config.statusCode()).isEqualTo(200);
    assertThat(config.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(config.body())
        .contains("\"mosaic-lab\"", "\"apiKey\":\"" + token + "\"")
        .contains("\"baseUrl\":\"http://127.0.0.1:" + world.port() + "/llm/user/" + id() + "/lab\"")
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
    AgentRecord others = world.awake("eve");
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
    try (AgentsListener elsewhere = world.anotherListener(address -> false)) {
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
  void letsAnAgentGetReadyBeforeThereIsAModel() {
    for (Provider account : world.stores.providers().list(owner)) {
      world.stores.providers().update(switchedOff(account));
    }

    HttpResponse<String> answer = ask("/api/internal/agent-config/user/" + id(), token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"providers\":{}").doesNotContain("\"primary\"");
  }

  @Test
  void aStoppedAgentsTokenIsWorthNothing() {
    world.mosaic.agents().life().stop().stop(owner).join();

    assertThat(ask("/api/internal/agent-config/user/" + id(), token).statusCode()).isEqualTo(401);
  }

  private UUID id() {
    return agent.id().value();
  }

  private static Provider switchedOff(Provider account) {
    return new Provider(
        account.id(),
        account.owner(),
        account.name(),
        account.displayName(),
        account.type(),
        new Connection(
            account.baseUrl(), account.apiType(), account.apiKey(), account.apiKeyHint()),
        account.models(),
        false,
        account.status(),
        account.lastProbe(),
        LearnedFacts.NONE,
        account.createdAt(),
        account.updatedAt());
  }

  /** As a browser sends it that the agent's owner is signed in with. */
  private String cookiesOfASession() {
    SessionTokens tokens =
        new SessionOpening(
                world.stores.sessions(),
                new UnkeyedTokenMint(),
                SessionPolicy.STANDARD,
                world.clock)
            .open(owner, SignInOrigin.UNKNOWN);
    return "mosaic_session=%s; mosaic_refresh=%s"
        .formatted(tokens.access().reveal(), tokens.refresh().reveal());
  }

  private HttpResponse<String> ask(String path, String bearer) {
    return send(request(path, bearer).build());
  }

  private HttpResponse<String> askWithSession(String path) {
    return send(request(path, null).header("Cookie", cookiesOfASession()).build());
  }

  private HttpRequest.Builder request(String path, String bearer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + world.port() + path));
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
