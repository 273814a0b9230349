package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorFailed;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that the vendor's own filter of contents ended. */
class FilteredAnswerTest {
  private final RawVendor raw = new RawVendor();
  private final HttpLlmVendor vendor = Calls.vendor();

  @AfterEach
  void close() {
    vendor.close();
    raw.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "OPENAI_COMPLETIONS|{\"choices\":[{\"delta\":{},\"finish_reason\":\"content_filter\"}]}",
        "OPENAI_COMPLETIONS|{\"choices\":[{\"delta\":{\"content\":\"\"},\"finish_reason\":\"sensitive\"}]}",
        "ANTHROPIC_MESSAGES|{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"refusal\"}}",
        "GOOGLE_GENERATIVE_AI|{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"}}",
        "GOOGLE_GENERATIVE_AI|{\"candidates\":[{\"finishReason\":\"SAFETY\"}]}",
        "OPENAI_RESPONSES|{\"type\":\"response.incomplete\",\"response\":{\"incomplete_details\":{\"reason\":\"content_filter\"}}}"
      })
  void areSaidToBeSoWhereNoWordCameThrough(ApiType api, String event) {
    streaming(event);

    VendorFailed failure =
        catchThrowableOfType(
            VendorFailed.class, () -> Calls.readInto(new ByteArrayOutputStream(), ask(api)));

    assertThat(failure.fault().message()).contains("content filter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "OPENAI_COMPLETIONS|{\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"content_filter\"}]}",
        "GOOGLE_GENERATIVE_AI|{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hi\"}]},\"finishReason\":\"SAFETY\"}]}"
      })
  void areGivenOutAsFarAsTheyCame(ApiType api, String event) throws Exception {
    streaming(event);
    ByteArrayOutputStream given = new ByteArrayOutputStream();

    try (VendorAnswer answer = ask(api)) {
      Calls.readInto(given, answer);
    }

    assertThat(given.toString(StandardCharsets.UTF_8)).contains("Hi");
  }

  private void streaming(String event) {
    raw.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk("data: " + event + "\n\n");
          call.endStream();
        });
  }

  private VendorAnswer ask(ApiType api) {
    return vendor.ask(Calls.call(api, raw.url(), true, Calls.body(api, "Say a few words", true)));
  }
}
