package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.testkit.agent.ReplyScript;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatStreamTest {
  private static final String ASK =
      """
      {"stream":true,"messages":[{"role":"user","content":"Hello there"}]}
      """;

  private HttpWorld world = HttpWorld.started();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void passesTheAnswerOnByteForByte() {
    Browser browser = world.adminWithProvider();
    world.channel.willReply(ReplyScript.saying("Grüße", " — 你好 \"quoted\""));

    Answer answer = browser.post("/api/chat/completions", ASK).expect(200);

    assertThat(answer.header("content-type")).startsWith("text/event-stream");
    assertThat(answer.header("cache-control")).isEqualTo("no-store");
    assertThat(answer.header("x-accel-buffering")).isEqualTo("no");
    assertThat(withoutComments(answer.body()))
        .isEqualTo(
            """
            data: {"choices":[{"index":0,"delta":{"content":"Grüße"}}]}

            data: {"choices":[{"index":0,"delta":{"content":" — 你好 \\"quoted\\""}}]}

            data: [DONE]

            """);
    String conversation = answer.header("x-mosaic-conversation-id");
    Answer shown = browser.get("/api/chat/conversations/" + conversation).expect(200);
    assertThat(shown.json("title")).isEqualTo("Hello there");
    assertThat(shown.json("messages.1.content")).isEqualTo("Grüße — 你好 \"quoted\"");
    assertThat(shown.json("messages.1.status")).isEqualTo("complete");
    assertThat(shown.json("run")).isEqualTo("null");
  }

  @Test
  void sendsEachPieceAsItComes() throws IOException {
    Browser browser = world.adminWithProvider();
    CountDownLatch more = new CountDownLatch(1);
    world.channel.willReply(
        ReplyScript.streaming().thenText("first").thenWaitFor(more).thenText("second").thenDone());

    HttpResponse<InputStream> response = browser.stream("POST", "/api/chat/completions", ASK);
    try (BufferedReader lines = reader(response)) {
      assertThat(nextData(lines)).contains("first");
      String conversation = response.headers().firstValue("X-Mosaic-Conversation-Id").orElseThrow();
      Answer meanwhile = browser.get("/api/chat/conversations/" + conversation);
      assertThat(meanwhile.json("run.text")).isEqualTo("first");
      browser
          .post(
              "/api/chat/completions",
              ASK.replace("\"stream\"", "\"conversationId\":\"" + conversation + "\",\"stream\""))
          .expectProblem(409, "conversation_busy");

      more.countDown();
      assertThat(nextData(lines)).contains("second");
      assertThat(nextData(lines)).isEqualTo("data: [DONE]");
      assertThat(lines.lines().filter(line -> !line.isEmpty())).isEmpty();
    }
  }

  @Test
  void isNeverCompressed() {
    Browser browser = world.adminWithProvider().with("Accept-Encoding", "gzip, br, zstd");

    Answer answer = browser.post("/api/chat/completions", ASK).expect(200);

    assertThat(answer.header("content-encoding")).isEmpty();
    assertThat(answer.body()).endsWith("data: [DONE]\n\n");
  }

  @Test
  void isAnsweredToWhoeverAcceptsStreamsOnly() {
    Browser browser = world.adminWithProvider().with("Accept", "text/event-stream");

    assertThat(browser.post("/api/chat/completions", ASK).expect(200).header("content-type"))
        .startsWith("text/event-stream");
    browser.post("/api/chat/completions", "{}").expectProblem(400, "validation_failed");
  }

  @Test
  void reportsHowFarTheAgentIsWhileItWakes() throws IOException {
    CountDownLatch ready = new CountDownLatch(1);
    Browser browser = world.adminWithProvider();
    world.channel.readyWhen(() -> opened(ready));

    HttpResponse<InputStream> response = browser.stream("POST", "/api/chat/completions", ASK);
    try (BufferedReader lines = reader(response)) {
      assertThat(lines.readLine()).isEqualTo(": waking gateway");
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).isEqualTo(": waking gateway");
      ready.countDown();
      assertThat(nextData(lines)).contains("\"ok\"");
    }
  }

  @Test
  void showsASignOfLifeInSilence() throws IOException {
    world.close();
    world = HttpWorld.keepingAliveEvery(Duration.ofMillis(60));
    Browser browser = world.adminWithProvider();
    CountDownLatch more = new CountDownLatch(1);
    world.channel.willReply(ReplyScript.streaming().thenText("first").thenWaitFor(more).thenDone());

    HttpResponse<InputStream> response = browser.stream("POST", "/api/chat/completions", ASK);
    try (BufferedReader lines = reader(response)) {
      assertThat(nextData(lines)).contains("first");
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).isEqualTo(": keep-alive");
      assertThat(lines.readLine()).isEmpty();
      more.countDown();
      assertThat(nextData(lines)).isEqualTo("data: [DONE]");
    }
  }

  private static boolean opened(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static BufferedReader reader(HttpResponse<InputStream> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  private static String nextData(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith("data:")) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }

  private static String withoutComments(String body) {
    return body.replaceAll("(?m)^:.*\n\n", "");
  }
}
