package dev.mosaic.adapters.http.server.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.provider.ProbeCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProvidersTest {
  private static final String KEYED =
      """
      {"type":"openai","name":"mine","displayName":"Mine","apiKey":"sk-planted-0123456789",
       "models":[{"id":"vendor/one","contextWindow":1000,"maxTokens":100}]}
      """;

  private final HttpWorld world = HttpWorld.started();
  private Browser browser;

  @BeforeEach
  void signIn() {
    browser = world.admin();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void keysAreWriteOnly() {
    String id = browser.post("/api/settings/providers", KEYED).expect(201).json("id");
    String path = "/api/settings/providers/" + id;

    Answer kept = browser.send("PATCH", path, "{\"displayName\":\"Renamed\"}").expect(200);
    assertThat(kept.json("displayName")).isEqualTo("Renamed");
    assertThat(kept.json("hasApiKey")).isEqualTo("true");

    Answer replaced =
        browser.send("PATCH", path, "{\"apiKey\":\"sk-another-9876543210\"}").expect(200);
    assertThat(replaced.json("apiKeyHint")).isEqualTo("3210");
    assertThat(replaced.json("status")).isEqualTo("ok");

    Answer removed = browser.send("PATCH", path, "{\"apiKey\":null}").expect(200);
    assertThat(removed.json("hasApiKey")).isEqualTo("false");
    assertThat(removed.json("apiKeyHint")).isEqualTo("null");
    assertThat(kept.body() + replaced.body() + removed.body() + browser.get(path).body())
        .doesNotContain("sk-planted")
        .doesNotContain("sk-another");
  }

  @Test
  void anotherKeyThatDoesNotWorkChangesNothing() {
    String id = browser.post("/api/settings/providers", KEYED).expect(201).json("id");
    String path = "/api/settings/providers/" + id;
    world.probe.finds(ProbeCode.AUTH_INVALID);

    Answer refused =
        browser
            .send("PATCH", path, "{\"apiKey\":\"sk-another-9876543210\"}")
            .expectProblem(422, "probe_failed");
    assertThat(refused.json("probe.code")).isEqualTo("auth_invalid");
    assertThat(browser.get(path).json("apiKeyHint")).isEqualTo("6789");
    assertThat(browser.get(path).json("status")).isEqualTo("ok");

    Answer insisted =
        browser
            .send("PATCH", path, "{\"apiKey\":\"sk-another-9876543210\",\"saveUnverified\":true}")
            .expect(200);
    assertThat(insisted.json("status")).isEqualTo("unverified");
  }

  @Test
  void aMaskedKeySentBackIsRefused() {
    String id = browser.post("/api/settings/providers", KEYED).expect(201).json("id");

    Answer refused =
        browser
            .send("PATCH", "/api/settings/providers/" + id, "{\"apiKey\":\"sk-…6789\"}")
            .expectProblem(400, "validation_failed");

    assertThat(refused.json("errors.0.field")).isEqualTo("apiKey");
    assertThat(refused.json("errors.0.code")).isEqualTo("masked_key");
  }

  @Test
  void aProbeReportsEachCheckAsItEnds() throws Exception {
    world.probe.finds(ProbeCode.NO_CREDIT);
    Browser listening = browser.with("Accept", "text/event-stream");

    String events = read(listening, "{\"type\":\"openai\",\"apiKey\":\"sk-x-1234567\"}");

    assertThat(events.lines().filter(line -> line.startsWith("event: ")))
        .containsExactly(
            "event: check",
            "event: check",
            "event: check",
            "event: check",
            "event: check",
            "event: report");
    assertThat(events)
        .contains("{\"id\":\"address\",\"ok\":true,\"ms\":1}")
        .contains("{\"id\":\"completion\",\"ok\":false,\"ms\":1}")
        .contains("\"code\":\"no_credit\"");
  }

  @Test
  void whatRefusesACheckBeforeItsFirstRungIsAProblem() {
    Browser listening = browser.with("Accept", "text/event-stream");

    listening
        .post("/api/settings/providers/probe", "{\"type\":\"openai\",\"apiKey\":\"***\"}")
        .expectProblem(400, "validation_failed");
  }

  private static String read(Browser browser, String draft) throws IOException {
    try (InputStream body = browser.stream("POST", "/api/settings/providers/probe", draft).body()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void listsOnesOwn() {
    browser.post("/api/settings/providers", KEYED).expect(201);

    Answer list = browser.get("/api/settings/providers").expect(200);

    assertThat(list.json("data.0.name")).isEqualTo("mine");
    assertThat(list.json("data.0.baseUrl")).isEqualTo("https://api.openai.com/v1");
    assertThat(list.json("data.0.models.0.contextWindow")).isEqualTo("1000");
    assertThat(list.json("meta.total")).isEqualTo("1");
  }

  @Test
  void otherPeoplesAreAsIfTheyDidNotExist() {
    String id = browser.post("/api/settings/providers", KEYED).expect(201).json("id");
    Browser member = world.member("bob");
    String path = "/api/settings/providers/" + id;

    assertThat(member.get("/api/settings/providers").json("meta.total")).isEqualTo("0");
    member.get(path).expectProblem(404, "not_found");
    member.send("PATCH", path, "{\"displayName\":\"x\"}").expectProblem(404, "not_found");
    member.send("DELETE", path, null).expectProblem(404, "not_found");
    member.post(path + "/probe").expectProblem(404, "not_found");
    member
        .post(
            "/api/settings/providers/probe", "{\"type\":\"openai\",\"providerId\":\"" + id + "\"}")
        .expectProblem(404, "not_found");
    member
        .send(
            "PUT",
            "/api/settings/agent-config",
            "{\"primaryModel\":\"mine/vendor/one\",\"providerId\":\"" + id + "\"}")
        .expectProblem(422, "unknown_model");
    browser.get(path).expect(200);
  }

  @Test
  void whatTheAgentUsesCannotGo() {
    String id = browser.post("/api/settings/providers", KEYED).expect(201).json("id");
    String path = "/api/settings/providers/" + id;

    Answer refused = browser.send("DELETE", path, null).expectProblem(409, "provider_in_use");
    assertThat(refused.json("uses.0.kind")).isEqualTo("primary");
    assertThat(refused.json("uses.0.model")).isEqualTo("mine/vendor/one");
    assertThat(browser.get(path).json("usedBy.0.model")).isEqualTo("mine/vendor/one");
    browser
        .send("PATCH", path, "{\"models\":[{\"id\":\"other\"}]}")
        .expectProblem(409, "model_in_use");
    browser.post("/api/settings/providers", KEYED).expectProblem(409, "name_taken");
  }

  @Test
  void anUnusedOneGoes() {
    browser.post("/api/settings/providers", KEYED).expect(201);
    String id =
        browser
            .post("/api/settings/providers", KEYED.replace("\"mine\"", "\"spare\""))
            .expect(201)
            .json("id");

    browser.send("DELETE", "/api/settings/providers/" + id, null).expect(204);
    browser.get("/api/settings/providers/" + id).expectProblem(404, "not_found");
  }

  @Test
  void aFailingCheckIsAnAnswer() {
    String id = browser.post("/api/settings/providers", KEYED).expect(201).json("id");
    world.probe.finds(ProbeCode.NO_CREDIT);

    Answer saved = browser.post("/api/settings/providers/" + id + "/probe").expect(200);
    Answer draft =
        browser
            .post(
                "/api/settings/providers/probe",
                "{\"type\":\"openai\",\"apiKey\":\"sk-x-1234567\"}")
            .expect(200);

    assertThat(saved.json("code")).isEqualTo("no_credit");
    assertThat(saved.json("httpStatus")).isEqualTo("402");
    assertThat(draft.json("ok")).isEqualTo("false");
    assertThat(browser.get("/api/settings/providers/" + id).json("status")).isEqualTo("failing");
  }

  @Test
  void agentSettingsAreKeptAndChecked() {
    browser.post("/api/settings/providers", KEYED).expect(201);
    String path = "/api/settings/agent-config";

    Answer saved =
        browser
            .send(
                "PUT",
                path,
                """
                {"primaryModel":"mine/vendor/one","personality":"Be kind.","idleTimeoutMin":5}
                """)
            .expect(200);
    assertThat(saved.json("primaryModel")).isEqualTo("mine/vendor/one");
    assertThat(saved.json("idleTimeoutMin")).isEqualTo("5");
    assertThat(saved.json("application.state")).isEqualTo("none");
    assertThat(browser.get(path).json("personality")).isEqualTo("Be kind.");

    Answer unknown = browser.send("PUT", path, "{\"primaryModel\":\"mine/other\"}");
    unknown.expectProblem(422, "unknown_model");
    assertThat(unknown.json("errors.0.field")).isEqualTo("primaryModel");
    Answer missing = browser.send("PUT", path, "{}");
    assertThat(missing.expectProblem(400, "validation_failed").json("errors.0.field"))
        .isEqualTo("primaryModel");
  }

  @Test
  void knowsTheVendors() {
    Answer presets = browser.get("/api/provider-presets").expect(200);

    assertThat(presets.json("data.0.type")).isEqualTo("openai");
    assertThat(presets.json("data.0.needsApiKey")).isEqualTo("true");
    assertThat(presets.json("data.6.baseUrl")).isEqualTo("null");
    assertThat(presets.json("data.2.addresses.1.label")).isEqualTo("Coding plan");
  }
}
