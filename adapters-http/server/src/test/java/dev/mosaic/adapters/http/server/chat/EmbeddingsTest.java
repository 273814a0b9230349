package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.adapters.http.server.RawClient;
import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.testkit.store.Calls;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class EmbeddingsTest {
  private static final String PATH = "/v1/embeddings";
  private static final String ASK = "{\"model\":\"lab/vectors\",\"input\":\"a private word\"}";
  private static final String LONGEST = "\"x\"" + ",\"x\"".repeat(2_047);

  private final HttpWorld world = HttpWorld.started();
  private final Browser ada = world.adminWithProvider();
  private final Browser program = Program.of(world, ada);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void anAccountOfOnesOwnIsAskedWithoutAnAgent() {
    Answer answer = program.post(PATH, ASK).expect(200);

    assertThat(answer.header("content-type")).startsWith("application/json");
    assertThat(answer.json("data.0.embedding.1")).isEqualTo("-0.5");
    assertThat(answer.json("model")).isEqualTo("lab/vectors");
    assertThat(answer.json("usage.prompt_tokens")).isEqualTo("7");
    VendorCall call = world.vendor.calls().getLast();
    assertThat(call.baseUrl()).hasToString("http://llm.test/v1");
    assertThat(call.model()).isEqualTo("vectors");
    assertThat(world.channel.turns()).isEmpty();
    assertThat(ada.get("/api/agent").json("state")).isNotEqualTo("running");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"Hello\"",
        "\"\"",
        "[\"Hello\",\"again\"]",
        "[15339,1917]",
        "[[15339],[1917,0]]"
      })
  void everyFormOfInputIsPassedOnAsItIs(String input) {
    String more = ",\"encoding_format\":\"base64\",\"dimensions\":256,\"user\":\"me\"";

    program
        .post(PATH, "{\"model\":\"lab/vectors\",\"unheard_of\":1,\"input\":" + input + more + "}")
        .expect(200);

    assertThat(sent()).contains("\"input\":" + input + more).doesNotContain("unheard_of");
  }

  @Test
  void asManyTextsAsOpenAiTakes() {
    program.post(PATH, ASK.replace("\"a private word\"", "[" + LONGEST + "]")).expect(200);

    Answer more = program.post(PATH, ASK.replace("\"a private word\"", "[\"x\"," + LONGEST + "]"));

    assertRefused(more, "input", "too_many");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"input\":\"x\"} | model | required",
        "{\"model\":null,\"input\":\"x\"} | model | required",
        "{\"model\":7,\"input\":\"x\"} | model | wrong_type",
        "{\"model\":\"\",\"input\":\"x\"} | model | invalid_model_id",
        "{\"model\":\"lab/\",\"input\":\"x\"} | model | invalid_model_id",
        "{\"model\":\"lab/v\"} | input | required",
        "{\"model\":\"lab/v\",\"input\":null} | input | required",
        "{\"model\":\"lab/v\",\"input\":[]} | input | required",
        "{\"model\":\"lab/v\",\"input\":7} | input | wrong_type",
        "{\"model\":\"lab/v\",\"input\":{}} | input | wrong_type",
        "{\"model\":\"lab/v\",\"input\":[\"x\",1]} | input[1] | wrong_type",
        "{\"model\":\"lab/v\",\"input\":[1,\"x\"]} | input[1] | wrong_type",
        "{\"model\":\"lab/v\",\"input\":[1,1.5]} | input[1] | wrong_type",
        "{\"model\":\"lab/v\",\"input\":[-1]} | input[0] | wrong_type",
        "{\"model\":\"lab/v\",\"input\":[null]} | input[0] | wrong_type",
        "{\"model\":\"lab/v\",\"input\":[[1],[]]} | input[1] | required",
        "{\"model\":\"lab/v\",\"input\":[[1],[true]]} | input[1][0] | wrong_type",
        "{\"model\":\"lab/v\",\"input\":[[1],\"x\"]} | input[1] | wrong_type",
        "{\"model\":\"lab/v\",\"input\":\"\\u0000\"} | input | invalid_characters",
        "{\"model\":\"lab/v\",\"input\":[\"\\ud800\"]} | input[0] | invalid_characters",
        "{\"model\":\"lab/v\",\"input\":\"x\",\"encoding_format\":\"hex\"} | encoding_format |"
            + " unknown_value",
        "{\"model\":\"lab/v\",\"input\":\"x\",\"encoding_format\":1} | encoding_format |"
            + " wrong_type",
        "{\"model\":\"lab/v\",\"input\":\"x\",\"dimensions\":0} | dimensions | out_of_range",
        "{\"model\":\"lab/v\",\"input\":\"x\",\"dimensions\":\"1\"} | dimensions | wrong_type",
        "{\"model\":\"lab/v\",\"input\":\"x\",\"user\":1} | user | wrong_type"
      })
  void whatDoesNotFitIsNamed(String body, String field, String code) {
    assertRefused(program.post(PATH, body), field, code);
    assertThat(world.vendor.calls()).isEmpty();
  }

  @Test
  void anotherPersonsAccountIsAsIfItWereNotThere() {
    Browser bob = world.member("bob");
    provider(bob, "hidden", "openai-completions");

    Answer others = program.post(PATH, ASK.replace("lab/", "hidden/"));
    Answer nobodys = program.post(PATH, ASK.replace("lab/", "nobodys/"));

    assertThat(others.expect(404).json("error.code")).isEqualTo("model_not_found");
    assertThat(others.json("error.message")).contains("Of yours these can: `lab`.");
    assertThat(nobodys.expect(404).json("error.message")).isEqualTo(others.json("error.message"));
    assertThat(nobodys.json("error.code")).isEqualTo(others.json("error.code"));
    assertThat(world.vendor.calls()).isEmpty();
  }

  @Test
  void aModelAloneIsAskedOfTheProviderTheAgentThinksWith() {
    provider(ada, "second", "openai-responses");
    provider(ada, "claude", "anthropic-messages");

    program.post(PATH, ASK.replace("lab/", "")).expect(200);
    Answer cannot = program.post(PATH, ASK.replace("lab/", "claude/"));

    assertThat(world.vendor.calls()).hasSize(1);
    assertThat(world.vendor.calls().getLast().baseUrl()).hasToString("http://llm.test/v1");
    assertRefused(cannot, "model", "not_served");
    assertThat(cannot.json("error.message")).contains("`lab`, `second`");
  }

  @Test
  void aModelAloneIsAskedOfTheOnlyProviderThatCan() {
    Browser bob = world.member("bob");
    provider(bob, "claude", "anthropic-messages");
    Browser his = Program.of(world, bob);
    String alone = ASK.replace("lab/", "");

    Answer none = his.post(PATH, alone);
    provider(bob, "local", "ollama");
    his.post(PATH, alone).expect(200);

    assertRefused(none, "model", "not_served");
    assertThat(none.json("error.message")).contains("None of yours can.");
    assertThat(world.vendor.calls().getLast().api().label()).isEqualTo("ollama");
  }

  @Test
  void whatItCostIsWrittenDownAndItsTextsAreNot() {
    program.post(PATH, ASK).expect(200);

    String usage = ada.get("/api/settings/usage").expect(200).body();
    assertThat(usage).contains("\"vectors\"").doesNotContain("private word");
    assertThat(world.stores.usage().tokensSince(ownerId(), world.clock.instant())).isEqualTo(7);
  }

  @Test
  void aVendorThatReturnsTooManyVectorsIsNotBelieved() {
    world.vendor.tells(new TokenUsage(9_000_000_000_000L, 0, 0, 0, false));

    program.post(PATH, ASK).expect(200);

    assertThat(world.stores.usage().tokensSince(ownerId(), world.clock.instant())).isLessThan(200);
  }

  @Test
  void tokensThatAreUsedUp() {
    ada.send("PUT", "/api/settings/usage/limit", "{\"monthlyTokens\":1}").expect(200);
    world
        .stores
        .usage()
        .append(
            Calls.answered(
                ownerId(), world.clock.instant(), "small", new TokenUsage(2, 0, 0, 0, false)));

    Answer answer = program.post(PATH, ASK);

    assertThat(answer.expect(429).json("error.code")).isEqualTo("insufficient_quota");
    assertThat(answer.header("x-should-retry")).isEqualTo("false");
    assertThat(world.vendor.calls()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AUTH_INVALID, 503, auth_invalid, server_error",
    "NO_CREDIT, 429, insufficient_quota, insufficient_quota",
    "RATE_LIMITED, 429, provider_rate_limited, rate_limit_error",
    "MODEL_NOT_FOUND, 404, model_not_found, invalid_request_error",
    "PROVIDER_DOWN, 503, provider_down, server_error",
    "TIMEOUT, 503, timeout, server_error",
    "UNREACHABLE, 503, unreachable, server_error"
  })
  void theVendorsFailuresAreReportedInOpenAisForm(
      ProbeCode fault, int status, String code, String type) {
    world.vendor.fails(
        "vectors", new VendorFailed(new ProviderFault(fault, "It went wrong.", "Do."), null, null));

    Answer answer = program.post(PATH, ASK).expect(status);

    assertThat(answer.json("error.code")).isEqualTo(code);
    assertThat(answer.json("error.type")).isEqualTo(type);
    assertThat(answer.json("error.message")).isEqualTo("It went wrong. Do.");
    assertThat(ada.get("/api/settings/usage").body()).contains("\"vectors\"");
  }

  @Test
  void whatTheVendorRefusesIsReportedInItsWords() {
    byte[] said =
        "{\"error\":{\"message\":\"`dimensions` is too large\"}}".getBytes(StandardCharsets.UTF_8);
    world.vendor.fails(
        "vectors",
        new VendorFailed(
            new ProviderFault(ProbeCode.BAD_RESPONSE, "Refused.", null),
            new VendorFailed.Refusal(400, said),
            null));

    Answer answer = program.post(PATH, ASK).expect(400);

    assertThat(answer.json("error.message"))
        .isEqualTo("The vendor refused the request: `dimensions` is too large");
    assertThat(answer.json("error.type")).isEqualTo("invalid_request_error");
  }

  @Test
  void hangingUpEndsTheVendorsCall() {
    world.vendor.hangs("vectors");

    try (RawClient client = RawClient.post(world, ada, PATH, ASK)) {
      await().until(() -> !world.vendor.calls().isEmpty());
      assertThat(world.vendor.givenUp()).isEmpty();
    }

    await().until(() -> !world.vendor.givenUp().isEmpty());
    // What was set aside for it is given back: the next call is answered.
    world.vendor.heals("vectors");
    program.post(PATH, ASK).expect(200);
  }

  @Test
  void aPersonsCallsBeyondAHandfulWaitForTheirOwn() {
    world.vendor.hangs("vectors");

    try (RawClient one = RawClient.post(world, ada, PATH, ASK);
        RawClient two = RawClient.post(world, ada, PATH, ASK);
        RawClient three = RawClient.post(world, ada, PATH, ASK);
        RawClient four = RawClient.post(world, ada, PATH, ASK)) {
      await().until(() -> world.vendor.calls().size() == 4);
      try (RawClient five = RawClient.post(world, ada, PATH, ASK)) {
        Browser bob = world.member("bob");
        provider(bob, "his", "openai-completions");
        Program.of(world, bob).post(PATH, ASK.replace("lab/vectors", "his/other")).expect(200);
        assertThat(world.vendor.calls()).hasSize(5);
      }
    }

    await().until(() -> world.vendor.givenUp().size() >= 4);
  }

  private UserId ownerId() {
    return new UserId(UUID.fromString(ada.get("/api/auth/me").json("id")));
  }

  private String sent() {
    return new String(world.vendor.calls().getLast().body(), StandardCharsets.UTF_8);
  }

  private static void provider(Browser owner, String name, String api) {
    owner
        .post(
            "/api/settings/providers",
            """
            {"type":"custom","name":"%s","displayName":"P","apiType":"%s",\
            "baseUrl":"http://other.test/v1"}
            """
                .formatted(name, api))
        .expect(201);
  }

  private static void assertRefused(Answer answer, String field, String code) {
    answer.expectProblem(400, "validation_failed");
    assertThat(answer.json("errors.0.field")).isEqualTo(field);
    assertThat(answer.json("errors.0.code")).isEqualTo(code);
    assertThat(answer.json("error.param")).isEqualTo(field);
  }
}
