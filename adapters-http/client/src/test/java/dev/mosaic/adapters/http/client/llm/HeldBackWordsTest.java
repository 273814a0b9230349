package dev.mosaic.adapters.http.client.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.ports.llm.VendorAnswer;
import dev.mosaic.testkit.vendor.VendorSettings;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a gateway shows nothing of before the answer is whole, and Mosaic therefore tells. */
@Timeout(30)
class HeldBackWordsTest {
  private static final String THOUGHT = event("{\"reasoning_content\":\"Hm.\"}");
  private static final String END =
      "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
          + "data: [DONE]\n\n";

  private final RawVendor other = new RawVendor();
  private final HttpLlmVendor vendor = Calls.vendor();

  @AfterEach
  void close() {
    vendor.close();
    other.close();
  }

  @Test
  void areWhatAModelSaysOnceItWasSeenThinkingAsSoonAsItComes() {
    CountDownLatch told = new CountDownLatch(1);
    other.answering(
        call -> {
          call.openStream("text/event-stream");
          call.chunk(THOUGHT + said("Grüß") + said(" 🙂"));
          awaitQuietly(told);
          call.chunk(event("{\"content\":[{\"type\":\"text\",\"text\":\" there\"}]}") + END);
          call.endStream();
        });

    try (VendorAnswer answer = ask()) {
      StringBuilder first = new StringBuilder();
      while (!first.toString().equals("Grüß 🙂")) {
        assertThat(answer.next()).isPresent();
        first.append(answer.heldBack());
      }
      told.countDown();
      Calls.readOn(answer);

      assertThat(answer.heldBack()).isEqualTo(" there");
      assertThat(answer.heldBack()).isEmpty();
    }
  }

  @Test
  void areNoneOfAModelThatDoesNotThink() {
    assertThat(heldBack(said("Hello"), said(" there"), END)).isEmpty();
  }

  @Test
  void areNoThoughtsAndNoCalls() {
    assertThat(
            heldBack(
                THOUGHT,
                event(
                    "{\"content\":[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\","
                        + "\"text\":\"Still.\"}]}]}"),
                event(
                    "{\"tool_calls\":[{\"index\":0,\"id\":\"c\",\"function\":"
                        + "{\"name\":\"exec\",\"arguments\":\"{}\"}}]}"),
                END.replace("stop", "tool_calls")))
        .isEmpty();
  }

  @Test
  void haveNothingOfTheKey() {
    String key = VendorSettings.KEY;
    String words =
        heldBack(
            THOUGHT,
            said("My key is " + key.substring(0, 9)),
            said(key.substring(9) + ", keep it."),
            END);

    assertThat(words)
        .startsWith("My key is ")
        .endsWith(", keep it.")
        .doesNotContain(key.substring(0, 9), key.substring(9));
  }

  private String heldBack(String... events) {
    other.streaming(events);
    try (VendorAnswer answer = ask()) {
      StringBuilder words = new StringBuilder();
      while (answer.next().isPresent()) {
        words.append(answer.heldBack());
      }
      return words.append(answer.heldBack()).toString();
    }
  }

  private VendorAnswer ask() {
    return vendor.ask(Calls.streaming(ApiType.OPENAI_COMPLETIONS, other.url(), "Hello"));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String said(String text) {
    return event("{\"content\":\"" + text + "\"}");
  }

  private static String event(String delta) {
    return "data: {\"choices\":[{\"index\":0,\"delta\":" + delta + "}]}\n\n";
  }
}
