package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.ports.llm.VendorCall;
import dev.mosaic.ports.llm.VendorFailed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class StreamedAnswerTest {
  private static final String ROLE =
      "data: {\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n";
  private static final String TOKEN =
      "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Grüß 🙂\"}}]}\n\n";
  private static final String STOP =
      "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
  private static final String DONE = "data: [DONE]\n\n";

  private final RawVendor other = new RawVendor();
  private final HttpLlmVendor vendor = Calls.vendor();

  @AfterEach
  void close() {
    vendor.close();
    other.close();
  }

  @Test
  void holdsWhatComesBeforeTheFirstToken() {
    other.streaming(": PROCESSING\n\n", ROLE, TOKEN, STOP, DONE);

    try (VendorAnswer answer = ask()) {
      assertThat(text(answer.next().orElseThrow())).isEqualTo(": PROCESSING\n\n" + ROLE + TOKEN);
      assertThat(Calls.readOn(answer)).isEqualTo(STOP + DONE);
    }
  }

  @Test
  void givesEachEventOutAsSoonAsItIsWhole() {
    CountDownLatch given = new CountDownLatch(1);
    other.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(TOKEN + TOKEN.substring(0, 10));
          call.chunk(TOKEN.substring(10));
          await(given);
          call.chunk(STOP + DONE);
          call.endStream();
        });

    try (VendorAnswer answer = ask()) {
      String first = text(answer.next().orElseThrow());
      String second = first.equals(TOKEN) ? text(answer.next().orElseThrow()) : "";
      given.countDown();

      assertThat(first + second).isEqualTo(TOKEN + TOKEN);
      assertThat(Calls.readOn(answer)).isEqualTo(STOP + DONE);
    }
  }

  @Test
  void givesOutEveryByteHoweverTheyAreCut() {
    byte[] all = (": hello\r\n\r\n" + ROLE + TOKEN + STOP + DONE).getBytes(StandardCharsets.UTF_8);
    for (int size : new int[] {1, 3, 7, 64, 10_000}) {
      other.answering(
          call -> {
            call.openStream("text/event-stream; charset=utf-8");
            for (int i = 0; i < all.length; i += size) {
              call.chunk(Arrays.copyOfRange(all, i, Math.min(all.length, i + size)));
            }
            call.endStream();
          });

      try (VendorAnswer answer = ask()) {
        assertThat(Calls.readOn(answer)).isEqualTo(text(all));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: [DONE]", "data: [DONE]\n"})
  void takesALastEventThatHasNoEnd(String last) {
    other.streaming(TOKEN, STOP, last);

    try (VendorAnswer answer = ask()) {
      assertThat(Calls.readOn(answer)).startsWith(TOKEN + STOP + last);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reasoning_content\":\"Hm\"}",
        "{\"reasoning\":\"Hm\"}",
        "{\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\"exec\",\"arguments\":\"\"}}]}"
      })
  void takesThoughtsAndCallsForTokensToo(String delta) {
    other.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk("data: {\"choices\":[{\"index\":0,\"delta\":" + delta + "}]}\n\n");
          call.hang();
        });

    try (VendorAnswer answer = ask()) {
      assertThat(answer.next()).isPresent();
    }
  }

  @Test
  void takesAnAnswerForOneThatWasStoppedBeforeItsFirstWord() {
    String stopped = STOP.replace("stop", "function_call");
    other.streaming(ROLE, stopped, DONE);

    try (VendorAnswer answer = ask()) {
      assertThat(Calls.readOn(answer)).isEqualTo(ROLE + stopped + DONE);
    }
  }

  @Test
  void waitsForTheFirstTokenThroughSignsOfLifeNoLongerThanTold() {
    other.answering(
        call -> {
          call.openStream("text/event-stream");
          while (true) {
            call.chunk(": PROCESSING\n\n");
          }
        });

    assertThat(failureOf().fault().code()).isIn(ProbeCode.TIMEOUT, ProbeCode.BAD_RESPONSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: {\"choices\":[\n\n",
        "data: : keepalive\n\n",
        "data: ping\n\n",
        "data: [1,2]\n\n",
        "data: null\n\n",
        "event: ping\ndata: {\"type\":\"ping\"}\n\n",
        "event: metrics\r\ndata: {\"tokens_per_second\":12}\r\n\r\n"
      })
  void leavesOutAndCountsWhatIsNoneOfTheProtocols(String foreign) {
    other.streaming(foreign, ROLE, foreign, TOKEN, foreign, STOP, foreign, DONE);

    try (VendorAnswer answer = ask()) {
      assertThat(Calls.readOn(answer)).isEqualTo(ROLE + TOKEN + STOP + DONE);
      assertThat(answer.leftOut()).isEqualTo(4);
    }
  }

  @Test
  void givesUpOnAStreamOfNothingButForeignEvents() {
    other.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(TOKEN);
          while (true) {
            call.chunk("data: : keepalive\n\n".repeat(3_000));
          }
        });

    try (VendorAnswer answer = ask()) {
      assertThat(
              catchThrowableOfType(VendorFailed.class, () -> Calls.readOn(answer)).fault().code())
          .isEqualTo(ProbeCode.BAD_RESPONSE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/json", "application/octet-stream", "text/html"})
  void readsAStreamWhateverTypeItNames(String type) {
    other.answering(
        call -> {
          call.openStream(type);
          call.chunk("\uFEFF" + ROLE);
          call.chunk(TOKEN + STOP + DONE);
          call.endStream();
        });

    try (VendorAnswer answer = ask()) {
      assertThat(answer.contentType()).isEqualTo("text/event-stream");
      assertThat(Calls.readOn(answer)).isEqualTo(ROLE + TOKEN + STOP + DONE);
    }
  }

  @Test
  void readsAStreamThatNamesNoTypeAtAll() {
    other.answering(
        call ->
            call.say("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + ROLE + TOKEN + STOP + DONE));

    try (VendorAnswer answer = ask()) {
      assertThat(answer.next()).isPresent();
    }
  }

  @Test
  void readsLinesThatEndWithCarriageReturnsAlone() {
    String bare = (ROLE + TOKEN + STOP + DONE).replace('\n', '\r');
    other.streaming(bare);

    try (VendorAnswer answer = ask()) {
      assertThat(Calls.readOn(answer)).isEqualTo(bare);
    }
  }

  @Test
  void takesListsOfPartsForTextAndThoughts() {
    String thinking =
        TOKEN.replace(
            "\"Grüß 🙂\"",
            "[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\",\"text\":\"Hm\"}]}]");
    String text = TOKEN.replace("\"Grüß 🙂\"", "[{\"type\":\"text\",\"text\":\"Hi\"}]");
    other.streaming(ROLE, thinking, text, STOP, DONE);

    try (VendorAnswer answer = ask()) {
      assertThat(Calls.readOn(answer)).isEqualTo(ROLE + thinking + text + STOP + DONE);
      assertThat(answer.learned().reasoning()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void endsWholeSoonAfterTheReasonToFinishThoughTheConnectionStaysOpen(boolean alive) {
    other.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(TOKEN + STOP);
          while (alive) {
            call.chunk(": alive\n\n");
          }
          call.hang();
        });
    long began = System.nanoTime();

    try (VendorAnswer answer = ask()) {
      String all = Calls.readOn(answer).replace(": alive\n\n", "");
      assertThat(all).isEqualTo(TOKEN + STOP + DONE);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1_400));
  }

  @Test
  void takesWhatACallCostAfterTheReasonToFinish() {
    String usage =
        "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":3}}\n\n";
    other.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(TOKEN + STOP);
          call.chunk(usage);
          call.hang();
        });

    try (VendorAnswer answer = ask()) {
      assertThat(Calls.readOn(answer)).isEqualTo(TOKEN + STOP + usage + DONE);
      assertThat(answer.usage().input()).isEqualTo(7);
    }
  }

  @Test
  void saysThatTheLimitWasUsedUpByThinkingBeforeAWordWasSaid() {
    other.streaming(ROLE, STOP.replace("stop", "length"), DONE);

    assertThat(failureOf().fault().code()).isEqualTo(ProbeCode.OUTPUT_LIMIT);
  }

  @Test
  void endsThoughtsThatUsedUpTheLimitWithWords() {
    String thought = TOKEN.replace("content", "reasoning_content");
    other.streaming(ROLE, thought, STOP.replace("stop", "length"), DONE);

    try (VendorAnswer answer = ask()) {
      assertThat(text(answer.next().orElseThrow())).isEqualTo(ROLE + thought);
      assertThat(catchThrowableOfType(VendorFailed.class, answer::next).fault().code())
          .isEqualTo(ProbeCode.OUTPUT_LIMIT);
      assertThat(text(answer.ending("No room.")))
          .contains("\"content\":\"No room.\"", "\"finish_reason\":\"stop\"", DONE);
    }
  }

  @Test
  void givesUpOnAnEventWithoutEnd() {
    other.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(TOKEN);
          while (true) {
            call.chunk("x".repeat(60_000));
          }
        });

    try (VendorAnswer answer = ask()) {
      assertThat(
              catchThrowableOfType(VendorFailed.class, () -> Calls.readOn(answer)).fault().code())
          .isEqualTo(ProbeCode.BAD_RESPONSE);
    }
  }

  @Test
  void takesNoAnswerInOnePieceForAStream() {
    other.answering(
        call ->
            call.whole(
                200, "application/json", "{\"choices\":[{\"message\":{\"content\":\"Hi\"}}]}"));

    assertThat(failureOf().fault().code()).isEqualTo(ProbeCode.BAD_RESPONSE);
  }

  @Test
  void sendsGooglesModelInThePathAndNothingOutOfIt() {
    other.answering(call -> call.whole(500, "application/json", "{}"));
    String body = Calls.body(ApiType.GOOGLE_GENERATIVE_AI, "Hello", true);
    for (String model : new String[] {"gemini-3", "models/gemini-3", "../../x?y#z", "a b/ü:c"}) {
      VendorCall call =
          Calls.withModel(Calls.call(ApiType.GOOGLE_GENERATIVE_AI, other.url(), true, body), model);
      assertThat(catchThrowableOfType(VendorFailed.class, () -> vendor.ask(call))).isNotNull();
    }

    assertThat(other.requests())
        .extracting(request -> request.head().lines().findFirst().orElse(""))
        .containsExactly(
            "post /v1/models/gemini-3:streamgeneratecontent?alt=sse http/1.1",
            "post /v1/models/gemini-3:streamgeneratecontent?alt=sse http/1.1",
            "post /v1/models/%2e%2e/%2e%2e/x%3fy%23z:streamgeneratecontent?alt=sse http/1.1",
            "post /v1/models/a%20b/%c3%bc%3ac:streamgeneratecontent?alt=sse http/1.1");
  }

  private VendorAnswer ask() {
    return vendor.ask(Calls.streaming(ApiType.OPENAI_COMPLETIONS, other.url(), "Hello"));
  }

  private VendorFailed failureOf() {
    return catchThrowableOfType(VendorFailed.class, () -> ask().close());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
