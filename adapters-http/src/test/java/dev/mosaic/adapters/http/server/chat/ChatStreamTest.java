package dev.mosaic.adapters.http.server.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.server.Browser;
import dev.mosaic.adapters.http.server.Browser.Answer;
import dev.mosaic.adapters.http.server.HttpWorld;
import dev.mosaic.domain.chat.TurnFault;
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
  void tellsHowFarTheAgentIsWhileItWakes() throws IOException {
    CountDownLatch ready = new CountDownLatch(1);
    world.channel.readyWhen(() -> opened(ready));
    Browser browser = world.adminWithProvider();

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

  @Test
  void beforeTheFirstByteAFailureIsAProblem() {
    Browser browser = world.admin();
    browser.post("/api/chat/completions", ASK).expectProblem(422, "no_provider");

    Browser ready = withProvider(browser);
    world.channel.neverReady();
    world.runtime.script().exitAfterStart(78, "bad settings");
    Answer failed = ready.post("/api/chat/completions", ASK);

    failed.expectProblem(503, "agent_unavailable");
    assertThat(failed.json("reason")).isEqualTo("settings_invalid");
    assertThat(failed.header("x-mosaic-conversation-id")).isEmpty();
  }

  @Test
  void aGatewayThatRefusesIsAProblem() {
    Browser browser = world.adminWithProvider();
    world.channel.willReply(ReplyScript.json(500, "{\"error\":\"inner words\"}", ""));

    Answer answer = browser.post("/api/chat/completions", ASK);

    answer.expectProblem(502, "agent_error");
    assertThat(answer.body()).doesNotContain("inner words");
  }

  @Test
  void afterTheFirstByteAFailureIsTheLastEvent() {
    Browser browser = world.adminWithProvider();
    world.channel.willReply(ReplyScript.streaming().thenText("half an ans").thenBreak());

    Answer answer = browser.post("/api/chat/completions", ASK).expect(200);

    assertThat(answer.body())
        .contains("half an ans")
        .contains("event: error\ndata: {\"error\":{")
        .contains("\"code\":\"agent_unreachable\"")
        .contains("\"type\":\"mosaic_error\"")
        .endsWith("}}\n\n");
  }

  @Test
  void theGatewaysOwnErrorInsideAGoodAnswerIsPassedOnOnce() {
    Browser browser = world.adminWithProvider();
    world.channel.willReply(
        ReplyScript.streaming().thenFault(new TurnFault("vendor_error", "No credit.")).thenDone());

    Answer answer = browser.post("/api/chat/completions", ASK).expect(200);

    assertThat(answer.body()).contains("No credit.").doesNotContain("event: error");
  }

  @Test
  void withoutStreamTheAnswerIsOneDocument() {
    Browser browser = world.adminWithProvider();
    String document = "{\"id\":\"x\",\"choices\":[{\"message\":{\"content\":\"Hi\"}}]}";
    world.channel.willReply(ReplyScript.json(200, document, "Hi"));

    Answer answer =
        browser
            .post(
                "/api/chat/completions",
                "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}")
            .expect(200);

    assertThat(answer.header("content-type")).startsWith("application/json");
    assertThat(answer.header("x-mosaic-conversation-id")).isNotEmpty();
    assertThat(answer.body()).isEqualTo(document);
    assertThat(world.channel.lastTurn().request().stream()).isFalse();
  }

  @Test
  void withoutStreamAFailureIsAProblem() {
    Browser browser = world.adminWithProvider();
    world.runtime.script().unavailable("the engine is away");

    browser
        .post("/api/chat/completions", "{\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]}")
        .expectProblem(503, "agent_unavailable");
  }

  private static Browser withProvider(Browser browser) {
    browser
        .post(
            "/api/settings/providers",
            """
            {"type":"custom","name":"lab","displayName":"Lab","baseUrl":"http://llm.test/v1"}
            """)
        .expect(201);
    return browser;
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
