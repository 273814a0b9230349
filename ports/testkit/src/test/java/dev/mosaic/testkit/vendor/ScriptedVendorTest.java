package dev.mosaic.testkit.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
  void refusesAnotherKey() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(vendor.openAiBaseUrl() + "/models"))
            .header("Authorization", "Bearer sk-wrong")
            .build();

    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
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

    vendor.await(VendorRequest::aborted, Duration.ofSeconds(5));
  }

  private HttpResponse<String> ask(String path, String body)
      throws IOException, InterruptedException {
    return client.send(request(path, body), BodyHandlers.ofString());
  }

  private void control(String order) throws IOException, InterruptedException {
    client.send(request("/_control", order), BodyHandlers.discarding());
  }

  private HttpRequest request(String path, String body) {
    return HttpRequest.newBuilder(URI.create(vendor.baseUrl() + path))
        .header("Authorization", "Bearer " + vendor.key())
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
