package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import dev.mosaic.testkit.vendor.ScriptedVendor;
import dev.mosaic.testkit.vendor.VendorFault;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor that quotes the account's key in its answer, and what of it the agent gets. */
@Timeout(30)
class KeyInAnswersTest {
  private static final String KEY = VendorSettings.KEY;
  private static final String MARKER = "[key removed by Mosaic]";
  private static final String STOP =
      "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
  private static final String DONE = "data: [DONE]\n\n";

  private final ScriptedVendor other = ScriptedVendor.start();
  private final RawVendor raw = new RawVendor();
  private final HttpLlmVendor vendor = Calls.vendor();

  @AfterEach
  void close() {
    vendor.close();
    raw.close();
    other.close();
  }

  static Stream<Arguments> protocolsAndForms() {
    return Stream.of(ApiType.values())
        .flatMap(api -> Stream.of(Arguments.of(api, true), Arguments.of(api, false)));
  }

  @ParameterizedTest
  @MethodSource("protocolsAndForms")
  void isCutOutInEveryProtocolAndForm(ApiType api, boolean stream) {
    other.fault(VendorFault.QUOTES_KEY);

    String answer =
        read(Calls.call(api, other.baseUrl(api), stream, Calls.body(api, "Hello", stream)));

    assertThat(textOf(answer)).doesNotContain(KEY.substring(KEY.length() - 12));
    assertThat(answer).contains(MARKER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"content\":\"%s\"}",
        "{\"reasoning_content\":\"%s\"}",
        "{\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}",
        "{\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\"exec\",\"arguments\":\"%s\"}}]}"
      })
  void isCutOutHoweverItIsSplit(String delta) {
    for (int size : new int[] {1, 2, 3, 7, KEY.length(), KEY.length() + 9}) {
      raw.answering(
          call -> {
            call.openStream("text/event-stream");
            String text = "before " + KEY + KEY + " after";
            for (int at = 0; at < text.length(); at += size) {
              String piece = text.substring(at, Math.min(text.length(), at + size));
              call.chunk(event(delta.formatted(piece)));
            }
            call.chunk(STOP + DONE);
            call.endStream();
          });

      String answer = readRaw();

      String said =
          answer.replaceAll(
              "(?s)data: .*?\"(?:content|reasoning_content|text|arguments)\":\"([^\"]*)\".*?\n\n",
              "$1");
      assertThat(said).startsWith("before ").contains(" after").contains(MARKER);
      assertThat(said).doesNotContain(KEY.substring(4));
    }
  }

  @Test
  void isFollowedInEachOfSeveralCallsOfToolsThatGrowSideBySide() {
    int middle = KEY.length() / 2;
    raw.streaming(
        event(call(0, KEY.substring(0, middle))),
        event(call(1, "harmless")),
        event(call(0, KEY.substring(middle))),
        STOP,
        DONE);

    String answer = readRaw();

    assertThat(answer)
        .contains(MARKER, "harmless")
        .doesNotContain(KEY.substring(0, middle), KEY.substring(middle));
  }

  @Test
  void leavesEveryByteAloneWhereTheTextOnlyBeginsLikeTheKey() {
    String first = event("{\"content\":\"" + KEY.substring(0, 9) + "\"}");
    String second = event("{\"content\":\" and so on, 1.50 \\u00fc\"}");
    raw.streaming(first, second, STOP, DONE);

    assertThat(readRaw()).isEqualTo(first + second + STOP + DONE);
  }

  @Test
  void isCutOutOfCommentsIdsAndNamesToo() {
    raw.streaming(
        ": " + KEY + "\n\n",
        "id: " + KEY + "\n" + event("{\"content\":\"Hi\",\"" + KEY + "\":1}"),
        STOP,
        DONE);

    assertThat(readRaw()).contains("Hi", MARKER).doesNotContain(KEY);
  }

  @Test
  void isNotGivenOutHalfWhereTheStreamBreaksInItsMiddle() {
    String half = KEY.substring(0, KEY.length() - 2);
    raw.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(event("{\"content\":\"It is " + half + "\"}"));
          call.drop();
        });
    ByteArrayOutputStream given = new ByteArrayOutputStream();

    try (VendorAnswer answer =
        vendor.ask(Calls.streaming(ApiType.OPENAI_COMPLETIONS, raw.url(), "Hello"))) {
      assertThatThrownBy(() -> Calls.readInto(given, answer)).isInstanceOf(VendorFailed.class);
    }

    assertThat(given.toString(StandardCharsets.UTF_8)).contains("It is ").doesNotContain(half);
  }

  @Test
  void isNotInTheEndThatMosaicGivesABrokenAnswer() {
    raw.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(
              "data: {\"type\":\"response.output_item.added\",\"output_index\":0,"
                  + "\"item\":{\"type\":\"message\",\"id\":\"m\"}}\n\n");
          call.chunk(
              "data: {\"type\":\"response.output_text.delta\",\"output_index\":0,\"delta\":\"Key "
                  + KEY
                  + "\"}\n\n");
          call.drop();
        });

    try (VendorAnswer answer =
        vendor.ask(Calls.streaming(ApiType.OPENAI_RESPONSES, raw.url(), "Hello"))) {
      assertThatThrownBy(() -> Calls.readOn(answer)).isInstanceOf(VendorFailed.class);
      assertThat(new String(answer.ending("The end."), StandardCharsets.UTF_8))
          .contains("Key " + MARKER + "The end.")
          .doesNotContain(KEY);
    }
  }

  private String readRaw() {
    return read(Calls.streaming(ApiType.OPENAI_COMPLETIONS, raw.url(), "Hello"));
  }

  private String read(VendorCall call) {
    try (VendorAnswer answer = vendor.ask(call)) {
      return Calls.readOn(answer);
    }
  }

  /** All that stands between quotes, joined, so that a key spread over events would show. */
  private static String textOf(String answer) {
    return answer.replaceAll(
        "(?s).*?\"(?:content|delta|text|thinking)\":\"((?:[^\"\\\\]|\\\\.)*)\"", "$1");
  }

  private static String event(String delta) {
    return "data: {\"choices\":[{\"index\":0,\"delta\":" + delta + "}]}\n\n";
  }

  private static String call(int index, String arguments) {
    return "{\"tool_calls\":[{\"index\":%d,\"function\":{\"name\":\"exec\",\"arguments\":\"%s\"}}]}"
        .formatted(index, arguments);
  }
}
