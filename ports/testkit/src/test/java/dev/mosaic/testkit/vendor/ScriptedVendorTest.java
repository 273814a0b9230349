package dev.mosaic.testkit.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class ScriptedVendorTest {
  private static final String ASKED_AFTERWARDS =
      """
      {"model":"scripted-small","stream":%s,"messages":[
        {"role":"system","content":"You are helpful."},
        {"role":"user","content":"Please remember the word Zimtstern."},
        {"role":"assistant","content":"I will remember Zimtstern."},
        {"role":"user","content":[{"type":"text","text":"Which word was it?"}]},
        {"role":"user","content":"<<<BEGIN_OPENCLAW_INTERNAL_CONTEXT>>>x<<<END_OPENCLAW_INTERNAL_CONTEXT>>>"}]}
      """;

  private static final String GOOGLE = "/v1beta/models/scripted-small";
  private static final Map<String, String> TOOL_ANSWERS =
      Map.of(
          "/v1/chat/completions",
          ",{\"role\":\"tool\",\"content\":\"1\"}",
          "/v1/responses",
          ",{\"type\":\"function_call_output\",\"output\":\"1\"}",
          "/v1/messages",
          ",{\"role\":\"user\",\"content\":[{\"type\":\"tool_result\",\"content\":\"1\"}]}",
          "/api/chat",
          ",{\"role\":\"tool\",\"content\":\"1\"}",
          GOOGLE + ":streamGenerateContent?alt=sse",
          ",{\"role\":\"user\",\"parts\":[{\"functionResponse\":{\"name\":\"look\"}}]}");

  private final ScriptedVendor vendor =
      ScriptedVendor.start(VendorSettings.onLoopback().withDelay(Duration.ofMillis(1)));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.shutdownNow();
    vendor.close();
  }

  @Test
  void recallsAWordFromTheHistoryItIsSent() throws Exception {
    String body = ask("/v1/chat/completions", ASKED_AFTERWARDS.formatted(false)).body();

    assertThat(body).contains("The word is Zimtstern.");
  }

  @Test
  void answersWhatTheUserWroteNotWhatOpenClawPutsAroundIt() throws Exception {
    String wrapped =
        "[Sat 2026-11-21 03:35 UTC] [Queued user message from a previous active turn; preserved as"
            + " context only.]\\n[slow] talk\\n\\nhello\\n\\nRuntime: agent=main | os=Linux";

    String body =
        ask(
                "/v1/chat/completions",
                ASKED_AFTERWARDS.formatted(false).replace("Which word was it?", wrapped))
            .body();

    assertThat(body).contains("\"You said: hello\"");
  }

  @Test
  void answersAnewWhatOpenClawAsksOnceMoreBecauseTheAnswerBrokeOff() throws Exception {
    String again =
        "[Sat 2026-11-21 03:35 UTC] [Queued user message from a previous active turn; preserved as"
            + " context only. Continue with the active prompt below.]\\n"
            + "hello\\n"
            + "\\n"
            + "Continue the current task from the existing transcript, preserving completed work."
            + " Do not restart the task.\\n"
            + "\\n"
            + "Runtime: agent=main | os=Linux";

    String body =
        ask(
                "/v1/chat/completions",
                ASKED_AFTERWARDS.formatted(false).replace("Which word was it?", again))
            .body();

    assertThat(body).contains("\"You said: hello\"");
  }

  @Test
  void streamsInSeveralPieces() throws Exception {
    String body = ask("/v1/chat/completions", ASKED_AFTERWARDS.formatted(true)).body();

    assertThat(body).contains("\"word \"").contains("\"Zimtstern.\"").endsWith("data: [DONE]\n\n");
    assertThat(vendor.requests().getLast().chunks()).isEqualTo(4);
  }

  @Test
  void speaksAnthropicToo() throws Exception {
    String body = ask("/v1/messages", ASKED_AFTERWARDS.formatted(true)).body();

    assertThat(body).contains("event: content_block_delta").contains("event: message_stop");
  }

  @Test
  void speaksOllamasLinesUnlessToldNotToStream() throws Exception {
    HttpResponse<String> lines = ask("/api/chat", ASKED_AFTERWARDS.replace("\"stream\":%s,", ""));
    HttpResponse<String> whole = ask("/api/chat", ASKED_AFTERWARDS.formatted(false));

    assertThat(lines.headers().firstValue("Content-Type")).contains("application/x-ndjson");
    assertThat(lines.body().lines()).hasSize(5).allMatch(line -> line.startsWith("{\"model\""));
    assertThat(lines.body()).contains("\"done\":true").contains("\"eval_count\":4");
    assertThat(whole.body()).contains("The word is Zimtstern.").contains("\"prompt_eval_count\"");
  }

  @Test
  void speaksGooglesEvents() throws Exception {
    String body =
        """
        {"contents":[{"role":"user","parts":[{"text":"Please remember the word Zimtstern."}]}]}
        """;

    String events = ask(GOOGLE + ":streamGenerateContent?alt=sse", body).body();
    String whole = ask(GOOGLE + ":generateContent", body).body();

    assertThat(events.split("\n\n")).hasSize(5).allMatch(event -> event.startsWith("data: {"));
    assertThat(events).contains("\"cachedContentTokenCount\":24").contains("\"STOP\"");
    assertThat(whole).contains("I will remember Zimtstern.");
    assertThat(vendor.requests().getFirst().model()).isEqualTo("scripted-small");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/chat/completions, '\"arguments\":\"{\"a\"'",
    "/v1/responses, response.function_call_arguments.delta",
    "/v1/messages, input_json_delta",
    "/api/chat, '\"arguments\":{\"a\":1}'",
    "/v1beta/models/scripted-small:streamGenerateContent?alt=sse, '\"args\":{\"a\":1}'"
  })
  void callsAToolOnceAndThenAnswers(String path, String sign) throws Exception {
    String call = ask(path, toolRequest(path, "")).body();
    String answer = ask(path, toolRequest(path, TOOL_ANSWERS.get(path))).body();

    assertThat(call.replace("\\\"", "\"")).contains(sign).contains("\"name\":\"look\"");
    assertThat(answer).doesNotContain("\"look\"").contains("You ");
  }

  @Test
  void callsNoToolThatItIsNotOffered() throws Exception {
    String path = "/v1/chat/completions";

    String answer = ask(path, toolRequest(path, "").replace("[tool look", "[tool leap")).body();

    assertThat(answer).contains("You ").doesNotContain("tool_calls");
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/chat/completions, max_tokens, \"length\"",
    "/v1/responses, max_output_tokens, response.incomplete",
    "/v1/messages, max_tokens, max_tokens",
    "/api/chat, num_predict, \"length\"",
  })
  void endsWhereTheLimitOfLengthIs(String path, String member, String sign) throws Exception {
    String limit =
        member.equals("num_predict") ? "\"options\":{\"num_predict\":2}," : "\"" + member + "\":2,";

    String body =
        ask(path, ASKED_AFTERWARDS.formatted(true).replace("\"stream\"", limit + "\"stream\""))
            .body();

    assertThat(body).contains(sign);
    assertThat(vendor.requests().getLast().chunks()).isEqualTo(2);
  }

  @Test
  void cutsAfterTheTextThatWasSent() {
    vendor.fault(VendorFault.CUT_AFTER_TEXT);

    assertThatThrownBy(() -> ask("/api/chat", ASKED_AFTERWARDS.formatted(true)))
        .isInstanceOf(IOException.class);

    VendorRequest seen = vendor.await(request -> request.chunks() == 2, Duration.ofSeconds(5));
    assertThat(seen.status()).isEqualTo(200);
  }

  @Test
  void sendsEachPieceAtOnce() throws Exception {
    vendor.fault(VendorFault.STALL);

    HttpResponse<InputStream> response =
        client.send(
            request("/v1/chat/completions", ASKED_AFTERWARDS.formatted(true)),
            BodyHandlers.ofInputStream());

    StringBuilder begun = new StringBuilder();
    while (begun.indexOf("\"word \"") < 0) {
      begun.append((char) response.body().read());
    }
    assertThat(begun).contains("\"The \"");
    response.body().close();
  }

  @Test
  void answersAsOpenRouterWhetherAKeyIsGoodWhileItsListIsOpen() throws Exception {
    try (ScriptedVendor router = ScriptedVendor.start(VendorSettings.onLoopback().asRouter())) {
      assertThat(statusOf(router.openAiBaseUrl() + "/models", "sk-wrong")).isEqualTo(200);
      assertThat(statusOf(router.openAiBaseUrl() + "/key", "sk-wrong")).isEqualTo(401);
      assertThat(statusOf(router.openAiBaseUrl() + "/key", router.key())).isEqualTo(200);
    }
  }

  @Test
  void refusesAnotherKey() throws Exception {
    assertThat(statusOf(vendor.openAiBaseUrl() + "/models", "sk-wrong")).isEqualTo(401);
  }

  @Test
  void failsAsOftenAsTold() throws Exception {
    control("{\"fault\":\"429\",\"path\":\"/chat/completions\",\"times\":1}");

    int first = ask("/v1/chat/completions", ASKED_AFTERWARDS.formatted(false)).statusCode();
    int second = ask("/v1/chat/completions", ASKED_AFTERWARDS.formatted(false)).statusCode();

    assertThat(first).isEqualTo(429);
    assertThat(second).isEqualTo(200);
  }

  @Test
  void noticesWhoHangsUp() throws Exception {
    String slow = ASKED_AFTERWARDS.formatted(true).replace("Which word was it?", "[slow]");
    HttpResponse<InputStream> response =
        client.send(request("/v1/chat/completions", slow), BodyHandlers.ofInputStream());

    response.body().close();

    assertThat(vendor.await(VendorRequest::aborted, Duration.ofSeconds(5)).path())
        .isEqualTo("/v1/chat/completions");
  }

  private HttpResponse<String> ask(String path, String body)
      throws IOException, InterruptedException {
    return client.send(request(path, body), BodyHandlers.ofString());
  }

  private int statusOf(String address, String key) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + key)
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  /** Asks for a call of a tool; what is given stands behind the question. */
  private static String toolRequest(String path, String more) {
    String question = "[tool look {\\\"a\\\":1}] You there";
    if (path.contains("v1beta")) {
      return """
      {"contents":[{"role":"user","parts":[{"text":"%s"}]}%s],
       "tools":[{"functionDeclarations":[{"name":"look"}]}]}
      """
          .formatted(question, more);
    }
    return """
    {"model":"scripted-small","stream":true,"%s":[{"role":"user","content":"%s"}%s],
     "tools":[{"name":"look","function":{"name":"look"}}]}
    """
        .formatted(path.endsWith("responses") ? "input" : "messages", question, more);
  }

  private void control(String order) throws IOException, InterruptedException {
    client.send(request("/_control", order), BodyHandlers.discarding());
  }

  private HttpRequest request(String path, String body) {
    return HttpRequest.newBuilder(URI.create(vendor.baseUrl() + path))
        .header("Authorization", "Bearer " + vendor.key())
        .header("x-api-key", vendor.key())
        .header("x-goog-api-key", vendor.key())
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
