package dev.mosaic.adapters.http.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsInProtocolsTest {
  private static final SecretText KEY = new SecretText("sk-a/b\"c-0123456789");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"message\":\"no sk-a/b\\\"c-0123456789\",\"type\":\"t\"}}",
        "{\"error\":{\"message\":\"no sk-a\\/b\\\"c-0123456789\"}}",
        "{\"error\":{\"message\":\"no \\u0073k-a\\u002fb\\u0022c-0123456789\"}}",
        "{\"error\":{\"code\":\"sk-a/b\\\"c-0123456789\"}}",
        "{\"error\":\"no sk-a/b\\\"c-0123456789\"}",
        "{\"x\":\"sk-a/b\\\"c-0123456789\"}",
        "sk-a/b\"c-0123456789"
      })
  void neverHoldsTheKeyHoweverItIsSpelt(String said) {
    for (ApiType api : ApiType.values()) {
      assertThat(body(api, said)).doesNotContain("0123456789").contains("\"error\":");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{\"message\":\"half \\ud800 \\u0000 \\u202e sign\"}}",
        "{\"error\":{\"code\":\"\\udc00\"}}"
      })
  void canBeWrittenWhateverSignsTheVendorUses(String said) {
    for (ApiType api : ApiType.values()) {
      assertThat(body(api, said)).contains("\"error\":").doesNotContain("\u202E", "\\u0000");
    }
  }

  @Test
  void cutsNoSignInTwo() {
    String said = "{\"error\":{\"message\":\"x" + "🚀".repeat(20_000) + "\"}}";

    JsonNode body =
        JsonText.read(body(ApiType.OLLAMA, said).getBytes(StandardCharsets.UTF_8)).orElseThrow();
    assertThat(body.get("error").getStringValue()).endsWith("🚀").hasSizeLessThan(40_000);
  }

  @Test
  void leavesNoHalfKeyAtItsEnd() {
    String said = "{\"error\":{\"message\":\"" + "x".repeat(16_380) + "sk-a/b\\\"c-0123456789\"}}";

    assertThat(body(ApiType.OLLAMA, said)).doesNotContain("sk-a").hasSizeLessThan(16_500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "OPENAI_COMPLETIONS|{\"error\":{\"message\":\"long\",\"type\":\"invalid_request_error\","
            + "\"param\":\"messages\",\"code\":\"context_length_exceeded\"}}",
        "ANTHROPIC_MESSAGES|{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\","
            + "\"message\":\"prompt is too long\"}}",
        "OLLAMA|{\"error\":\"no such tool\"}",
        "GOOGLE_GENERATIVE_AI|{\"error\":{\"code\":400,\"message\":\"too long\","
            + "\"status\":\"INVALID_ARGUMENT\"}}"
      })
  void keepsWhatAnAgentNeedsToKnow(ApiType api, String said) {
    assertThat(body(api, said)).isEqualTo(said);
  }

  @Test
  void readsTheListThatGoogleWrapsItsErrorIn() {
    String said = "[{\"error\":{\"code\":400,\"message\":\"too long\",\"status\":\"S\"}}]";

    assertThat(body(ApiType.GOOGLE_GENERATIVE_AI, said)).contains("too long");
  }

  @Test
  void makesUpWhatAVendorDoesNotSay() {
    assertThat(body(ApiType.OPENAI_RESPONSES, "<html>Bad gateway</html>"))
        .isEqualTo(
            "{\"error\":{\"message\":\"The vendor refused the request (status 400).\","
                + "\"type\":\"invalid_request_error\",\"param\":null,\"code\":null}}");
  }

  private static String body(ApiType api, String said) {
    return new String(
        Protocols.of(api).passedOn(400, said.getBytes(StandardCharsets.UTF_8), KEY),
        StandardCharsets.UTF_8);
  }
}
