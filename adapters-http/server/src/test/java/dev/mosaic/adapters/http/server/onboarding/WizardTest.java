package dev.mosaic.adapters.http.server.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.ports.oidc.OidcFailure;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WizardTest {
  private static final String PROVIDER =
      """
      {"type":"custom","name":"lab","displayName":"Lab","baseUrl":"http://llm.test/v1",
       "apiKey":"sk-planted-0123456789","models":[{"id":"first"},{"id":"second","name":"Second"}]}
      """;

  private final HttpWorld world = HttpWorld.started();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void leadsFromTheSetupLinkToAnAgentOnItsWay() {
    Browser browser = world.browser();
    assertThat(browser.get("/api/onboarding").expect(200).json("current")).isEqualTo("breakglass");

    Answer claimed = browser.post("/api/onboarding/breakglass", claim("ada")).expect(201);
    assertThat(claimed.json("user.username")).isEqualTo("ada");
    assertThat(claimed.json("user.role")).isEqualTo("admin");
    assertThat(claimed.json("user.signInMethod")).isEqualTo("breakglass");
    assertThat(browser.get("/api/onboarding").json("current")).isEqualTo("provider");
    assertThat(browser.get("/api/chat/readiness").json("missing")).isEqualTo("provider");

    browser.post("/api/onboarding/complete").expectProblem(409, "onboarding_incomplete");
    Answer saved = browser.post("/api/onboarding/provider", PROVIDER).expect(201);
    assertThat(saved.json("provider.name")).isEqualTo("lab");
    assertThat(saved.json("provider.status")).isEqualTo("ok");
    assertThat(saved.json("provider.hasApiKey")).isEqualTo("true");
    assertThat(saved.json("provider.apiKeyHint")).isEqualTo("6789");
    assertThat(saved.json("probe.ok")).isEqualTo("true");
    assertThat(saved.body()).doesNotContain("sk-planted");
    assertThat(browser.get("/api/settings/agent-config").json("primaryModel"))
        .isEqualTo("lab/first");
    assertThat(browser.get("/api/chat/readiness").json("ready")).isEqualTo("true");

    assertThat(browser.get("/api/onboarding").json("current")).isEqualTo("oidc");
    Answer skipped = browser.post("/api/onboarding/oidc", "{\"skip\":true}").expect(200);
    assertThat(skipped.json("steps.2.status")).isEqualTo("skipped");
    assertThat(browser.get("/api/onboarding").json("current")).isEqualTo("complete");
    browser.post("/api/onboarding/complete").expect(204);
    assertThat(browser.get("/api/onboarding").json("completed")).isEqualTo("true");
    assertThat(browser.get("/api/onboarding").json("current")).isEqualTo("null");
    assertThat(browser.get("/api/agent").expect(200).json("status")).isNotEqualTo("error");
  }

  @Test
  void tellsWhatASetupLinkIsWorth() {
    Browser browser = world.browser();
    String right = "{\"setupToken\":\"%s\"}".formatted(world.setupToken());

    browser.post("/api/onboarding/setup-token", right).expect(204);
    browser.post("/api/onboarding/setup-token", right).expect(204);
    browser
        .post("/api/onboarding/setup-token", "{\"setupToken\":\"wrong\"}")
        .expectProblem(403, "setup_token_invalid");
    browser.post("/api/onboarding/breakglass", claim("ada")).expect(201);
    browser.post("/api/onboarding/setup-token", right).expectProblem(409, "admin_exists");
  }

  @Test
  void ofFiftyParallelClaimsOneSucceeds() throws Exception {
    List<Callable<Integer>> claims =
        IntStream.range(0, 50)
            .mapToObj(i -> claim("ada" + i))
            .<Callable<Integer>>map(
                body -> () -> world.browser().post("/api/onboarding/breakglass", body).status())
            .toList();

    List<Integer> statuses;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      statuses = threads.invokeAll(claims).stream().map(WizardTest::resultOf).toList();
    }

    assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
    assertThat(statuses).filteredOn(status -> status == 409).hasSize(49);
  }

  @Test
  void refusesAWrongSetupToken() {
    String body =
        """
        {"setupToken":"wrong","username":"ada","password":"%s"}
        """
            .formatted(HttpWorld.PASSWORD);

    Answer answer = world.browser().post("/api/onboarding/breakglass", body);

    answer.expectProblem(403, "setup_token_invalid");
    assertThat(answer.setCookies()).isEmpty();
  }

  @Test
  void saysWhichFieldToChange() {
    String body =
        """
        {"setupToken":"%s","username":"ada","password":"short"}
        """
            .formatted(world.setupToken());

    Answer answer = world.browser().post("/api/onboarding/breakglass", body);

    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).isEqualTo("password");
    assertThat(answer.json("errors.0.code")).isEqualTo("too_short");
    assertThat(answer.body()).doesNotContain("\"short\"");
  }

  @Test
  void aFailingProviderIsRefusedWithWhatWasFoundUnlessSavedAnyway() {
    Browser admin = world.admin();
    world.probe.finds(ProbeCode.AUTH_INVALID);

    Answer refused = admin.post("/api/onboarding/provider", PROVIDER);
    refused.expectProblem(422, "probe_failed");
    assertThat(refused.json("probe.code")).isEqualTo("auth_invalid");
    assertThat(refused.json("probe.checks.2.id")).isEqualTo("auth");
    assertThat(refused.json("probe.checks.2.ok")).isEqualTo("false");

    String anyway = PROVIDER.replace("\"models\"", "\"saveUnverified\":true,\"models\"");
    Answer saved = admin.post("/api/onboarding/provider", anyway).expect(201);
    assertThat(saved.json("provider.status")).isEqualTo("unverified");
  }

  @Test
  void setsUpTheIssuerOrSaysWhatIsWrongWithIt() {
    Browser admin = world.admin();
    String settings =
        """
        {"issuerUrl":"https://issuer.test","clientId":"m","clientSecret":"scripted-client-secret"}
        """;
    world.issuer.fails(OidcFailure.Reason.UNREACHABLE);
    admin.post("/api/onboarding/oidc", settings).expectProblem(422, "oidc_discovery_failed");
    world.issuer.heals();

    Answer done = admin.post("/api/onboarding/oidc", settings).expect(200);

    assertThat(done.json("steps.2.status")).isEqualTo("done");
    assertThat(world.browser().get("/api/auth/methods").json("oidc.enabled")).isEqualTo("true");
  }

  @Test
  void whatCannotBeSetUpYetSaysSo() {
    Browser admin = world.admin();

    admin
        .post("/api/onboarding/system-agents", "{\"agents\":[]}")
        .expectProblem(422, "system_agents_not_available");
  }

  @Test
  void isOverOnceCompleted() {
    Browser admin = world.admin();
    admin.post("/api/onboarding/oidc", "{\"skip\":true}").expect(200);
    admin.post("/api/onboarding/provider", PROVIDER).expect(201);
    admin.post("/api/onboarding/system-agents", "{\"skip\":true}").expect(200);
    admin.post("/api/onboarding/complete").expect(204);

    admin.post("/api/onboarding/complete").expectProblem(409, "onboarding_completed");
    admin.post("/api/onboarding/oidc", "{}").expectProblem(409, "onboarding_completed");
    admin
        .post("/api/onboarding/system-agents", "{\"skip\":true}")
        .expectProblem(409, "onboarding_completed");
    admin.post("/api/onboarding/provider", PROVIDER).expectProblem(409, "onboarding_completed");
    String again =
        """
        {"setupToken":"x","username":"eve","password":"%s"}
        """
            .formatted(HttpWorld.PASSWORD);
    world
        .browser()
        .post("/api/onboarding/breakglass", again)
        .expectProblem(409, "onboarding_completed");
  }

  @Test
  void itsStepsAreTheAdministrators() {
    world.admin();
    Browser member = world.member("bob");

    member.post("/api/onboarding/complete").expectProblem(403, "forbidden");
    world.browser().post("/api/onboarding/complete").expectProblem(401, "unauthenticated");
  }

  private String claim(String username) {
    return """
    {"setupToken":"%s","username":"%s","password":"%s"}
    """
        .formatted(world.setupToken(), username, HttpWorld.PASSWORD);
  }

  private static int resultOf(Future<Integer> claim) {
    try {
      return claim.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
