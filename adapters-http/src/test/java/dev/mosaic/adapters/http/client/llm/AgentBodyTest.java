package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.ports.llm.VendorCall;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    assertThat(AgentBody.of(call(ApiType.OLLAMA, true, text))).isEmpty();
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
                    call.firstToken())))
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
                        .formatted(picture, text, picture)))
            .orElseThrow()
            .textBytes();

    assertThat(bytes).isBetween((long) text.length(), text.length() + 100L);
  }

  private static String sent(ApiType api, boolean stream, String body) {
    return new String(
        AgentBody.of(call(api, stream, body)).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private static VendorCall call(ApiType api, boolean stream, String body) {
    return Calls.call(api, "http://127.0.0.1:1", stream, body);
  }
}
