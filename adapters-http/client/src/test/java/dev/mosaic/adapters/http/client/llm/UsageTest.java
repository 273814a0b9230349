package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.mosaic.domain.llm.TokenUsage;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.ports.llm.VendorAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class UsageTest {
  private static final String CHAT_TOKEN =
      "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hello there\"}}]}\n\n";
  private static final String CHAT_STOP =
      "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";

  private final RawVendor other = new RawVendor();
  private final HttpLlmVendor vendor = Calls.vendor();

  @AfterEach
  void close() {
    vendor.close();
    other.close();
  }

  @Test
  void countsOutWhatChatCompletionsCountTwice() {
    other.streaming(
        CHAT_TOKEN,
        CHAT_STOP,
        "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":980,\"completion_tokens\":40,"
            + "\"prompt_tokens_details\":{\"cached_tokens\":800,\"cache_write_tokens\":50},"
            + "\"completion_tokens_details\":{\"reasoning_tokens\":30}}}\n\n",
        "data: [DONE]\n\n");

    assertThat(usage(ApiType.OPENAI_COMPLETIONS))
        .isEqualTo(new TokenUsage(130, 40, 800, 50, false));
  }

  @Test
  void countsOutWhatResponsesCountTwice() {
    other.streaming(
        "data: {\"type\":\"response.output_text.delta\",\"delta\":\"Hi\"}\n\n",
        "data: {\"type\":\"response.completed\",\"response\":{\"usage\":{\"input_tokens\":980,"
            + "\"output_tokens\":40,\"input_tokens_details\":{\"cached_tokens\":800}}}}\n\n");

    assertThat(usage(ApiType.OPENAI_RESPONSES)).isEqualTo(new TokenUsage(180, 40, 800, 0, false));
  }

  @Test
  void takesAnthropicsCountsAsTheyAre() {
    other.streaming(
        "data: {\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":180,"
            + "\"cache_read_input_tokens\":800,\"cache_creation_input_tokens\":20,"
            + "\"output_tokens\":1}}}\n\n",
        "data: {\"type\":\"content_block_delta\",\"index\":0,"
            + "\"delta\":{\"type\":\"text_delta\",\"text\":\"Hi\"}}\n\n",
        "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},"
            + "\"usage\":{\"output_tokens\":40}}\n\n",
        "data: {\"type\":\"message_stop\"}\n\n");

    assertThat(usage(ApiType.ANTHROPIC_MESSAGES))
        .isEqualTo(new TokenUsage(180, 40, 800, 20, false));
  }

  @Test
  void takesOllamasCounts() {
    other.streaming(
        "{\"message\":{\"content\":\"Hi\"},\"done\":false}\n",
        "{\"message\":{\"content\":\"\"},\"done\":true,\"prompt_eval_count\":26,"
            + "\"eval_count\":298}\n");

    assertThat(usage(ApiType.OLLAMA)).isEqualTo(new TokenUsage(26, 298, 0, 0, false));
  }

  @Test
  void addsThoughtsToWhatGoogleCounts() {
    other.streaming(
        "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hi\"}]}}],"
            + "\"usageMetadata\":{\"promptTokenCount\":980,\"candidatesTokenCount\":1}}\n\n",
        "data: {\"candidates\":[{\"finishReason\":\"STOP\"}],"
            + "\"usageMetadata\":{\"promptTokenCount\":980,\"cachedContentTokenCount\":800,"
            + "\"candidatesTokenCount\":10,\"thoughtsTokenCount\":30}}\n\n");

    TokenUsage usage = usage(ApiType.GOOGLE_GENERATIVE_AI);

    assertThat(usage.output()).isEqualTo(40);
    assertThat(usage.cacheRead()).isEqualTo(800);
    assertThat(usage.input()).isEqualTo(180);
    assertThat(usage.estimated()).isFalse();
  }

  @Test
  void guessesWhatAVendorNeverReports() {
    other.streaming(CHAT_TOKEN, CHAT_STOP, "data: [DONE]\n\n");

    TokenUsage usage = usage(ApiType.OPENAI_COMPLETIONS);

    int asked = Calls.body(ApiType.OPENAI_COMPLETIONS, "Hello", true).length();
    assertThat(usage).isEqualTo(new TokenUsage((asked + 3) / 4, 3, 0, 0, true));
  }

  @Test
  void guessesTheOutputAnthropicHasNotToldYet() {
    other.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(
              "data: {\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":180,"
                  + "\"cache_read_input_tokens\":800,\"output_tokens\":1}}}\n\n"
                  + "data: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":"
                  + "{\"type\":\"text_delta\",\"text\":\"Hello there\"}}\n\n");
          call.drop();
        });

    assertThat(usage(ApiType.ANTHROPIC_MESSAGES)).isEqualTo(new TokenUsage(180, 3, 800, 0, true));
  }

  @Test
  void readsTheUsageOfAWholeAnswer() {
    other.answering(
        call ->
            call.whole(
                200,
                "application/json",
                "{\"content\":[{\"type\":\"text\",\"text\":\"Hi\"}],"
                    + "\"usage\":{\"input_tokens\":7,\"output_tokens\":2}}"));
    String body = Calls.body(ApiType.ANTHROPIC_MESSAGES, "Hello", false);

    try (VendorAnswer answer =
        vendor.ask(Calls.call(ApiType.ANTHROPIC_MESSAGES, other.url(), false, body))) {
      assertThat(answer.usage()).isEqualTo(new TokenUsage(7, 2, 0, 0, false));
    }
  }

  /** Of a call that is read as far as it goes. */
  private TokenUsage usage(ApiType api) {
    try (VendorAnswer answer = vendor.ask(Calls.streaming(api, other.url(), "Hello"))) {
      Throwable unused = catchThrowable(() -> Calls.readOn(answer));
      return answer.usage();
    }
  }
}
