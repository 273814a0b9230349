package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import dev.mosaic.adapters.http.protocol.json.Trees;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an agent reads of a stream whose vendor broke off and that Mosaic ended. */
@Timeout(30)
class EndingTest {
  private static final String WORDS = "That is all.";

  private final ScriptedVendor other = ScriptedVendor.start();
  private final RawVendor raw = new RawVendor();
  private final HttpLlmVendor vendor = Calls.vendor();

  @AfterEach
  void close() {
    vendor.close();
    raw.close();
    other.close();
  }

  @ParameterizedTest
  @EnumSource(ApiType.class)
  void makesABrokenStreamAWholeOne(ApiType api) {
    other.fault(VendorFault.CUT_AFTER_TEXT);

    Broken broken = broken(api, other.baseUrl(api), UnaryOperator.identity());

    assertThat(textOf(api, broken.given())).isNotEmpty();
    assertThat(textOf(api, broken.all())).isEqualTo(textOf(api, broken.given()) + WORDS);
    assertThat(isWhole(api, broken.all())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = ApiType.class,
      names = {"OLLAMA", "GOOGLE_GENERATIVE_AI"},
      mode = EnumSource.Mode.EXCLUDE)
  void givesOutNoHalfCallOfAToolThatWouldBeRun(ApiType api) {
    other.fault(VendorFault.CUT_AFTER_TEXT);

    Broken broken = broken(api, other.baseUrl(api), body -> body.replace("words", "[tool]"));

    assertThat(isWhole(api, broken.all())).isTrue();
    assertThat(textOf(api, broken.all())).isEqualTo(WORDS);
    // In chat completions OpenClaw drops the calls of an answer with text that ends with `stop`.
    assertThat(broken.all().contains("exec")).isEqualTo(api == ApiType.OPENAI_COMPLETIONS);
  }

  @Test
  void givesOutNoHalfEvent() {
    String event = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"}}]}\n\n";
    raw.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(event + event.substring(0, 20));
          call.drop();
        });

    Broken broken = broken(ApiType.OPENAI_COMPLETIONS, raw.url(), UnaryOperator.identity());

    assertThat(broken.given()).isEqualTo(event);
  }

  @Test
  void keepsNoMoreOfACallBackThanTold() {
    String more =
        anthropic(
            "content_block_delta",
            ",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\""
                + "x".repeat(1_000)
                + "\"}");
    raw.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(
              anthropic(
                  "content_block_start",
                  ",\"index\":0,\"content_block\":{\"type\":\"tool_use\",\"name\":\"exec\"}"));
          for (int i = 0; i < 1_200; i++) {
            call.chunk(more);
          }
          call.drop();
        });

    assertThat(brokenAtAnthropic().given()).contains("tool_use");
  }

  @Test
  void goesOnInTheBlockOfTextThatIsOpen() {
    raw.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(
              anthropic("message_start", ",\"message\":{\"usage\":{\"input_tokens\":7}}")
                  + anthropic(
                      "content_block_start",
                      ",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}")
                  + anthropic(
                      "content_block_delta",
                      ",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hi\"}"));
          call.drop();
        });

    List<JsonNode> ending = events(brokenAtAnthropic().ending());

    assertThat(typesOf(ending))
        .containsExactly(
            "content_block_delta", "content_block_stop", "message_delta", "message_stop");
    assertThat(Trees.number(ending.getFirst(), "index", -1)).isZero();
  }

  @Test
  void closesThoughtsBeforeItSpeaks() {
    raw.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(
              anthropic(
                      "content_block_start",
                      ",\"index\":0,\"content_block\":{\"type\":\"thinking\",\"thinking\":\"\"}")
                  + anthropic(
                      "content_block_delta",
                      ",\"index\":0,\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"Hm\"}"));
          call.drop();
        });

    List<JsonNode> ending = events(brokenAtAnthropic().ending());

    assertThat(typesOf(ending))
        .containsExactly(
            "content_block_stop",
            "content_block_start",
            "content_block_delta",
            "content_block_stop",
            "message_delta",
            "message_stop");
    assertThat(Trees.number(ending.get(1), "index", -1)).isEqualTo(1);
  }

  @Test
  void addsTheEndToAMessageThatHasItsReasonToStop() {
    raw.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(
              anthropic(
                      "content_block_delta",
                      ",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"Hi\"}")
                  + anthropic("message_delta", ",\"delta\":{\"stop_reason\":\"end_turn\"}"));
          call.drop();
        });

    try (VendorAnswer answer =
        ask(ApiType.ANTHROPIC_MESSAGES, raw.url(), UnaryOperator.identity())) {
      assertThat(Calls.readOn(answer)).endsWith("data: {\"type\":\"message_stop\"}\n\n");
    }
  }

  @Test
  void takesAStreamForWholeThatBrokeOffAfterItsLastWord() {
    String stop =
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"},"
            + "\"finish_reason\":\"stop\"}]}\n\n";
    raw.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(stop);
          call.drop();
        });

    try (VendorAnswer answer =
        ask(ApiType.OPENAI_COMPLETIONS, raw.url(), UnaryOperator.identity())) {
      assertThat(Calls.readOn(answer)).isEqualTo(stop + "data: [DONE]\n\n");
    }
  }

  @Test
  void endsAResponseUnderItsOwnIdAndNumbers() {
    other.fault(VendorFault.CUT_AFTER_TEXT);

    Broken broken =
        broken(
            ApiType.OPENAI_RESPONSES,
            other.baseUrl(ApiType.OPENAI_RESPONSES),
            UnaryOperator.identity());

    JsonNode last = events(broken.ending()).getLast();
    JsonNode item = JsonText.first(Trees.at(last, "response", "output"));
    assertThat(Trees.text(last, "response", "id")).isEqualTo("resp_scripted");
    assertThat(Trees.text(item, "id")).isEqualTo("msg_scripted");
    assertThat(Trees.text(JsonText.first(Trees.at(item, "content")), "text"))
        .isEqualTo(textOf(ApiType.OPENAI_RESPONSES, broken.all()));
  }

  /**
   * A stream that broke.
   *
   * @param given what was given out before
   */
  private record Broken(String given, String ending) {
    String all() {
      return given + ending;
    }
  }

  private Broken brokenAtAnthropic() {
    return broken(ApiType.ANTHROPIC_MESSAGES, raw.url(), UnaryOperator.identity());
  }

  private Broken broken(ApiType api, String url, UnaryOperator<String> change) {
    try (VendorAnswer answer = ask(api, url, change)) {
      ByteArrayOutputStream given = new ByteArrayOutputStream();
      assertThat(catchThrowableOfType(VendorFailed.class, () -> Calls.readInto(given, answer)))
          .isNotNull();
      return new Broken(
          given.toString(StandardCharsets.UTF_8),
          new String(answer.ending(WORDS), StandardCharsets.UTF_8));
    }
  }

  private VendorAnswer ask(ApiType api, String url, UnaryOperator<String> change) {
    String body = change.apply(Calls.body(api, "Say a few words", true));
    return vendor.ask(Calls.withPatience(Calls.call(api, url, true, body), Duration.ofSeconds(10)));
  }

  private static String anthropic(String type, String members) {
    return "event: %s\ndata: {\"type\":\"%s\"%s}\n\n".formatted(type, type, members);
  }

  private static List<JsonNode> events(String stream) {
    List<JsonNode> events = new ArrayList<>();
    for (String line : stream.split("\n")) {
      String data = line.startsWith("data:") ? line.substring(5).strip() : line;
      if (!line.startsWith("event:") && !data.isBlank() && !data.equals("[DONE]")) {
        events.add(
            JsonText.read(data.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new AssertionError("no JSON: " + data)));
      }
    }
    return events;
  }

  private static List<String> typesOf(List<JsonNode> events) {
    return events.stream().map(event -> Trees.text(event, "type")).toList();
  }

  /** The text as an agent puts it together. */
  private static String textOf(ApiType api, String stream) {
    StringBuilder text = new StringBuilder();
    for (JsonNode event : events(stream)) {
      text.append(
          switch (api) {
            case OPENAI_COMPLETIONS ->
                Trees.text(
                    Trees.at(JsonText.first(Trees.at(event, "choices")), "delta"), "content");
            case OPENAI_RESPONSES ->
                Trees.text(event, "type").equals("response.output_text.delta")
                    ? Trees.text(event, "delta")
                    : "";
            case ANTHROPIC_MESSAGES -> Trees.text(event, "delta", "text");
            case OLLAMA -> Trees.text(event, "message", "content");
            case GOOGLE_GENERATIVE_AI ->
                Trees.text(
                    JsonText.first(
                        Trees.at(
                            JsonText.first(Trees.at(event, "candidates")), "content", "parts")),
                    "text");
          });
    }
    return text.toString();
  }

  private static boolean isWhole(ApiType api, String stream) {
    List<JsonNode> events = events(stream);
    List<String> types = typesOf(events);
    return switch (api) {
      case OPENAI_COMPLETIONS ->
          stream.contains("\"finish_reason\":\"stop\"") && stream.endsWith("data: [DONE]\n\n");
      case OPENAI_RESPONSES ->
          types.getLast().equals("response.completed")
              && count(types, "response.output_item.added")
                  == count(types, "response.output_item.done");
      case ANTHROPIC_MESSAGES ->
          types.getLast().equals("message_stop")
              && count(types, "content_block_start") == count(types, "content_block_stop")
              && isInOrder(events);
      case OLLAMA -> stream.contains("\"done\":true") && stream.endsWith("}\n");
      case GOOGLE_GENERATIVE_AI -> stream.contains("\"finishReason\":\"STOP\"");
    };
  }

  /** An agent puts blocks together by their numbers. */
  private static boolean isInOrder(List<JsonNode> events) {
    long next = 0;
    for (JsonNode event : events) {
      if (Trees.text(event, "type").equals("content_block_start")
          && Trees.number(event, "index", -1) != next++) {
        return false;
      }
    }
    return true;
  }

  private static long count(List<String> types, String type) {
    return types.stream().filter(type::equals).count();
  }
}
