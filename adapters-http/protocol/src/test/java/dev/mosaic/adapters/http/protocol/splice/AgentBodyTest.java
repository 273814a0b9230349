package dev.mosaic.adapters.http.protocol.splice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.PrivateHosts;
import dev.mosaic.domain.provider.TokenField;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.llm.VendorCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentBodyTest {
  private static final String USAGE = "\"stream_options\":{\"include_usage\":true}";

  @Test
  void putsTheVendorsModelInPlaceOfTheAgents() {
    assertThat(sent(ApiType.OPENAI_RESPONSES, false, "{ \"input\":[] , \"model\" : \"mine\" }"))
        .isEqualTo("{ \"input\":[] , \"model\" : \"scripted-small\" }");
  }

  @Test
  void changesNoOtherByte() {
    String odd =
        "{\"a\":1.10,\"big\":12345678901234567890,\"half\":\"\\ud83d x\",\"ü\":\"ß\","
            + "\"deep\":{\"model\":\"stays\",\"list\":[{\"model\":1}]}, \"model\":%s }";

    assertThat(sent(ApiType.OLLAMA, true, odd.formatted("\"mine\"")))
        .isEqualTo(odd.formatted("\"scripted-small\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "null", "{\"x\":[1]}", "\"\"", "true"})
  void replacesAModelOfAnyKind(String model) {
    assertThat(sent(ApiType.OLLAMA, true, "{\"model\":" + model + ",\"x\":2}"))
        .isEqualTo("{\"model\":\"scripted-small\",\"x\":2}");
  }

  @Test
  void replacesEveryModelOfABodyThatNamesTwo() {
    assertThat(sent(ApiType.OLLAMA, true, "{\"model\":\"a\",\"model\":\"b\"}"))
        .isEqualTo("{\"model\":\"scripted-small\",\"model\":\"scripted-small\"}");
  }

  @Test
  void addsAModelWhereThereIsNone() {
    assertThat(sent(ApiType.OLLAMA, true, "{\"x\":2}"))
        .isEqualTo("{\"model\":\"scripted-small\",\"x\":2}");
    assertThat(sent(ApiType.OLLAMA, true, "{}")).isEqualTo("{\"model\":\"scripted-small\"}");
  }

  @Test
  void leavesGooglesModelToThePath() {
    assertThat(sent(ApiType.GOOGLE_GENERATIVE_AI, true, "{\"contents\":[]}"))
        .isEqualTo("{\"contents\":[]}");
  }

  @Test
  void asksForUsageWhereTheAgentDoesNot() {
    assertThat(sent(ApiType.OPENAI_COMPLETIONS, true, "{}"))
        .isEqualTo("{\"model\":\"scripted-small\"," + USAGE + "}");
    assertThat(sent(ApiType.OPENAI_COMPLETIONS, true, "{\"model\":\"a\"}"))
        .isEqualTo("{" + USAGE + ",\"model\":\"scripted-small\"}");
    assertThat(sent(ApiType.OPENAI_COMPLETIONS, true, "{\"model\":1,\"stream_options\":null}"))
        .isEqualTo("{\"model\":\"scripted-small\"," + USAGE + "}");
    assertThat(
            sent(
                ApiType.OPENAI_COMPLETIONS,
                true,
                "{\"model\":1,\"stream_options\":{\"include_usage\":false,\"x\":1}}"))
        .isEqualTo(
            "{\"model\":\"scripted-small\",\"stream_options\":{\"include_usage\":true,\"x\":1}}");
  }

  @Test
  void letsNoSecondOptionTakeTheRequestForUsageBack() {
    assertThat(
            sent(
                ApiType.OPENAI_COMPLETIONS,
                true,
                "{\"model\":1,\"stream_options\":{},\"stream_options\":{\"include_usage\":false}}"))
        .isEqualTo("{\"model\":\"scripted-small\"," + USAGE + "," + USAGE + "}");
  }

  @Test
  void asksForNoUsageOfAnAnswerThatIsNoStream() {
    assertThat(sent(ApiType.OPENAI_COMPLETIONS, false, "{\"model\":1}"))
        .isEqualTo("{\"model\":\"scripted-small\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no", "[]", "\"{}\"", "{\"model\":1", "{} {}", "{\"a\":}", "\u0000", "{,}"})
  void takesNothingButOneObject(String text) {
    assertThat(AgentBody.of(call(ApiType.OLLAMA, true, text), ModelFacts.NONE)).isEmpty();
  }

  @Test
  void takesNoOtherEncoding() {
    VendorCall call = call(ApiType.OLLAMA, true, "");
    byte[] wide = "{\"model\":1}".getBytes(StandardCharsets.UTF_16BE);

    assertThat(
            AgentBody.of(
                new VendorCall(
                    call.api(),
                    call.baseUrl(),
                    call.apiKey(),
                    call.privateHosts(),
                    call.model(),
                    true,
                    wide,
                    call.firstToken()),
                ModelFacts.NONE))
        .isEmpty();
  }

  @Test
  void countsTextButNotPictures() {
    String picture = "data:image/png;base64," + "QUJD".repeat(3_000);
    String text = "a word and another ".repeat(500);

    long bytes =
        AgentBody.of(
                call(
                    ApiType.OLLAMA,
                    true,
                    "{\"model\":\"m\",\"p\":[{\"url\":\"%s\"},\"%s\"],\"last\":\"%s\"}"
                        .formatted(picture, text, picture)),
                ModelFacts.NONE)
            .orElseThrow()
            .textBytes();

    assertThat(bytes).isBetween((long) text.length(), text.length() + 100L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"model":"a","stream_options":{"x":1},"n":1}|{"model":"scripted-small","n":1}
          {"stream_options":{}}|{"model":"scripted-small"}
          { "model":"a" , "store":false }|{"model":"scripted-small"}
          {"store":true,"stream_options":null,"max_completion_tokens":9000,"user":"ü"}|{"model":"scripted-small","max_tokens":4096,"user":"ü"}
          {"max_completion_tokens":12,"max_tokens":13,"a":[{"store":1}]}|{"model":"scripted-small","max_tokens":12,"a":[{"store":1}]}
          {"messages":[{"role":"developer","content":"developer"}],"role":"developer"}|{"model":"scripted-small","messages":[{"role":"system","content":"developer"}],"role":"developer"}
          """)
  void asksAsTheVendorIsKnownToWant(String body, String expected) {
    ModelFacts facts =
        ModelFacts.NONE
            .refusing("stream_options")
            .refusing("store")
            .withTokenField(TokenField.MAX_TOKENS)
            .withMaxTokens(4_096)
            .refusingDeveloperRole();

    assertThat(sent(call(ApiType.OPENAI_COMPLETIONS, true, body), facts)).isEqualTo(expected);
  }

  @Test
  void leavesTheLengthLimitOutWhereTheVendorTakesNone() {
    ModelFacts facts = ModelFacts.NONE.withTokenField(TokenField.NONE);
    String body = "{\"model\":\"a\",\"stream_options\":{},\"max_tokens\":5}";

    assertThat(sent(call(ApiType.OPENAI_COMPLETIONS, true, body), facts))
        .isEqualTo("{\"model\":\"scripted-small\",\"stream_options\":{\"include_usage\":true}}");
  }

  private static String sent(ApiType api, boolean stream, String body) {
    return sent(call(api, stream, body), ModelFacts.NONE);
  }

  private static String sent(VendorCall call, ModelFacts facts) {
    return new String(AgentBody.of(call, facts).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private static VendorCall call(ApiType api, boolean stream, String body) {
    return new VendorCall(
        api,
        new HttpUrl("http://127.0.0.1:1"),
        new SecretText("sk-0123456789"),
        PrivateHosts.all(),
        "scripted-small",
        stream,
        body.getBytes(StandardCharsets.UTF_8),
        Duration.ofSeconds(5),
        ModelFacts.NONE);
  }
}
