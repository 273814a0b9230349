package dev.mosaic.adapters.http.openclaw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.ports.agent.ReplyPart;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayReplyReaderTest {

  @Test
  void readsTheTextOfADelta() {
    ReplyPart part = event("data: {\"choices\":[{\"delta\":{\"content\":\"Hi \\u00fc\"}}]}\n\n");

    assertThat(part.text()).isEqualTo("Hi ü");
    assertThat(part.last()).isFalse();
  }

  @Test
  void takesAFinishReasonForTheEnd() {
    ReplyPart part = event("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");

    assertThat(part.last()).isTrue();
  }

  @Test
  void findsNothingInCommentsAndInWhatIsNoJson() {
    assertThat(event(": ping\n\n").text()).isEmpty();
    assertThat(event("data: {broken\n\n").fault()).isNull();
    assertThat(event("data: {\"choices\":{}}\n\n").text()).isEmpty();
  }

  @Test
  void leavesOutOfAFaultWhatLooksLikeAKey() {
    ReplyPart part =
        event(
            "data: {\"error\":{\"message\":\"Incorrect API key provided:"
                + " sk-scripted-0123456789abcdef.\"}}\n\n");

    assertThat(part.fault()).isNotNull();
    assertThat(part.fault().message()).contains("Incorrect API key").doesNotContain("0123456789");
  }

  @Test
  void readsAnEmojiThatIsSplitOverTwoDeltas() {
    String first = event("data: {\"choices\":[{\"delta\":{\"content\":\"\\ud83d\"}}]}\n\n").text();
    String second = event("data: {\"choices\":[{\"delta\":{\"content\":\"\\ude80\"}}]}\n\n").text();

    assertThat(first + second).isEqualTo("🚀");
  }

  @Test
  void keepsWordsOfAFaultToOneLineThatCanBeKeptAndShown() {
    ReplyPart part =
        event(
            "data: {\"error\":{\"message\":\"odd \\u0000\\ud800\\u202e reader"
                + " \u202E🚀".repeat(5_000)
                + "\"}}\n\n");

    assertThat(part.fault().message())
        .startsWith("Your agent could not answer: odd reader 🚀")
        .hasSizeLessThan(700)
        .doesNotContain("\u202E");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "api_error | Inline API key for provider x is temporarily disabled after a provider"
            + " auth/billing failure. | provider_refused",
        "authentication_error | 401 Incorrect API key provided: sk-scr…cdef. | provider_refused",
        "api_error | 402 Insufficient credits | provider_refused",
        "api_error | 429 Slow down | provider_rate_limited",
        "api_error | 503 Overloaded | provider_down",
        "api_error | internal error | agent_error",
        "api_error | tool_choice=required was not satisfied by the agent response"
            + " | function_not_called",
        "api_error | tool_choice required a get_weather tool call, but the agent did not produce"
            + " one | function_not_called",
        "invalid_request_error | 400 Invalid schema for function 'f': In context=()"
            + " | request_refused",
        "invalid_request_error | Context overflow: prompt too large for the model."
            + " | context_length_exceeded"
      })
  void namesTheGatewaysErrors(String type, String message, String code) {
    ReplyPart part =
        event(
            "data: {\"error\":{\"message\":\"%s\",\"type\":\"%s\"}}\n\n".formatted(message, type));

    assertThat(part.fault()).extracting("code").isEqualTo(code);
  }

  @Test
  void takesARefusalByTheGatewayForItsOwnNotTheVendors() {
    byte[] body = "{\"error\":{\"message\":\"Unauthorized\"}}".getBytes(StandardCharsets.UTF_8);

    assertThat(new GatewayReplyReader(new CompletionForm()).refusal(401, body))
        .extracting("code")
        .isEqualTo("agent_refused");
  }

  @Test
  void namesTheFunctionThatWasNotCalledInAResponseToo() {
    ReplyPart part =
        response(
            new GatewayReplyReader(new ResponseForm()),
            "{\"type\":\"response.failed\",\"response\":{\"error\":{\"code\":\"api_error\","
                + "\"message\":\"tool_choice required a get_weather tool call, but the agent did"
                + " not produce one\"}}}");

    assertThat(part.fault()).extracting("code").isEqualTo("function_not_called");
    assertThat(part.fault().message()).contains("`get_weather`", "`tool_choice` auto");
  }

  @Test
  void readsAResponse() {
    GatewayReplyReader reader = new GatewayReplyReader(new ResponseForm());
    String delta = "{\"type\":\"response.output_text.delta\",\"delta\":\"Tea\"}";
    String call =
        "{\"type\":\"response.output_item.done\",\"item\":{\"type\":\"function_call\","
            + "\"name\":\"brew\",\"arguments\":\"{}\"}}";

    assertThat(response(reader, delta).text()).isEqualTo("Tea");
    assertThat(response(reader, call).text()).isEqualTo("\n\nCalls `brew` with ``{}``");
    assertThat(response(reader, delta).last()).isFalse();
    assertThat(response(reader, "{\"type\":\"response.completed\"}").last()).isTrue();
    assertThat(response(reader, "{\"type\":\"response.incomplete\"}").last()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"response.failed\",\"response\":{\"error\":{\"code\":\"api_error\","
            + "\"message\":\"429 Slow down\"}}}",
        "{\"type\":\"error\",\"message\":\"429 Slow down\"}",
        "{\"error\":{\"message\":\"429 Slow down\"}}"
      })
  void readsWhyAResponseFailed(String event) {
    ReplyPart part = response(new GatewayReplyReader(new ResponseForm()), event);

    assertThat(part.fault()).extracting("code").isEqualTo("provider_rate_limited");
    assertThat(part.last()).isFalse();
  }

  @Test
  void readsAResponseInOnePiece() {
    String whole =
        "{\"output\":[{\"type\":\"message\",\"content\":[{\"type\":\"output_text\","
            + "\"text\":\"Tea\"}]},{\"type\":\"function_call\",\"name\":\"brew\",\"arguments\":\"{}\"}],"
            + "\"error\":null}";

    ReplyPart part =
        new GatewayReplyReader(new ResponseForm()).whole(whole.getBytes(StandardCharsets.UTF_8));

    assertThat(part.text()).isEqualTo("Tea\n\nCalls `brew` with ``{}``");
    assertThat(part.fault()).isNull();
  }

  private static ReplyPart response(GatewayReplyReader reader, String json) {
    return reader.event(("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
  }

  private static ReplyPart event(String text) {
    return new GatewayReplyReader(new CompletionForm())
        .event(text.getBytes(StandardCharsets.UTF_8));
  }
}
