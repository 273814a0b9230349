package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.adapters.http.protocol.Protocols;
import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.TokenField;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import dev.mosaic.testkit.vendor.VendorRequest;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How vendors are asked for a few words, in every protocol, and what of their answers goes on. */
@Timeout(30)
class PlainTextTest {
  private final ScriptedVendor other = ScriptedVendor.start();
  private final HttpLlmVendor vendor = Calls.vendor();

  @AfterEach
  void close() {
    vendor.close();
    other.close();
  }

  @ParameterizedTest
  @EnumSource(ApiType.class)
  void asksInTheProtocolsFormAndGivesOutTheWords(ApiType api) {
    String words = ask(call(api, "Say \"this\"\nor that", ModelFacts.NONE));

    VendorRequest request = other.requests().getLast();
    assertThat(words).isEqualTo("You said: Say \"this\"\nor that");
    assertThat(request.model()).isEqualTo(Calls.MODEL);
    assertThat(request.stream()).isFalse();
    assertThat(request.prompt()).isEqualTo("Say \"this\"\nor that");
    assertThat(request.body()).contains("Be brief.", ":77").doesNotContain("tools");
  }

  @Test
  void asksByWhatIsKnownOfTheModel() {
    ModelFacts facts = ModelFacts.NONE.withTokenField(TokenField.MAX_TOKENS).withMaxTokens(50);

    ask(call(ApiType.OPENAI_COMPLETIONS, "Hello", facts));

    assertThat(other.requests().getLast().body())
        .contains("\"max_tokens\":50")
        .doesNotContain("max_completion_tokens");
  }

  @Test
  void asksOnceWhateverTheVendorMinds() {
    other.fault(VendorFault.CONTEXT_TOO_LONG);

    VendorFailed failure =
        catchThrowableOfType(
            VendorFailed.class,
            () -> ask(call(ApiType.OPENAI_COMPLETIONS, "Hello", ModelFacts.NONE)));

    assertThat(failure).isNotNull();
    assertThat(other.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ApiType.class)
  void cutsTheKeyOutOfTheWords(ApiType api) {
    String words = ask(call(api, "It is " + VendorSettings.KEY, ModelFacts.NONE));

    assertThat(words).isEqualTo("You said: It is " + KeyCutter.MARKER);
  }

  @Test
  void leavesOutWhatTheModelThought() {
    assertThat(words(ApiType.OPENAI_COMPLETIONS, completion("\"A title\""))).isEqualTo("A title");
    assertThat(
            words(
                ApiType.OPENAI_COMPLETIONS,
                completion(
                    "[{\"type\":\"thinking\",\"text\":\"Hm\"},{\"type\":\"text\",\"text\":\"A"
                        + " title\"}]")))
        .isEqualTo("A title");
    assertThat(
            words(
                ApiType.OPENAI_RESPONSES,
                "{\"output\":[{\"type\":\"reasoning\",\"content\":[{\"type\":\"reasoning_text\",\"text\":\"Hm\"}]},"
                    + "{\"type\":\"message\",\"content\":[{\"type\":\"output_text\",\"text\":\"A"
                    + " title\"}]}]}"))
        .isEqualTo("A title");
    assertThat(
            words(
                ApiType.ANTHROPIC_MESSAGES,
                "{\"content\":[{\"type\":\"thinking\",\"thinking\":\"Hm\"},"
                    + "{\"type\":\"text\",\"text\":\"A title\"}]}"))
        .isEqualTo("A title");
    assertThat(
            words(
                ApiType.GOOGLE_GENERATIVE_AI,
                "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hm\",\"thought\":true},"
                    + "{\"text\":\"A title\"}]}}]}"))
        .isEqualTo("A title");
    assertThat(
            words(
                ApiType.OLLAMA,
                "{\"message\":{\"role\":\"assistant\",\"thinking\":\"Hm\",\"content\":\"A"
                    + " title\"}}"))
        .isEqualTo("A title");
  }

  @ParameterizedTest
  @EnumSource(ApiType.class)
  void findsNoWordsWhereThereAreNone(ApiType api) {
    assertThat(words(api, "{}")).isEmpty();
    assertThat(words(api, "[]")).isEmpty();
  }

  private static String completion(String content) {
    return "{\"choices\":[{\"message\":{\"reasoning_content\":\"Hm\",\"content\":"
        + content
        + "}}]}";
  }

  private static String words(ApiType api, String answer) {
    return Protocols.of(api)
        .words(JsonText.read(answer.getBytes(StandardCharsets.UTF_8)).orElseThrow());
  }

  private String ask(VendorCall call) {
    try (VendorAnswer answer = vendor.ask(call)) {
      return Calls.readOn(answer);
    }
  }

  private VendorCall call(ApiType api, String text, ModelFacts facts) {
    VendorCall call = Calls.call(api, other.baseUrl(api), false, "");
    return new VendorCall(
        call.api(),
        call.baseUrl(),
        call.apiKey(),
        call.privateHosts(),
        call.model(),
        false,
        call.body(),
        call.firstToken(),
        facts,
        new VendorCall.Wanted.PlainText("Be brief.", text, 77));
  }
}
