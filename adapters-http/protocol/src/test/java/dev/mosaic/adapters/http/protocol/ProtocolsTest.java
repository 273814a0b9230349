package dev.mosaic.adapters.http.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mosaic.adapters.http.protocol.shape.ModelCall;
import dev.mosaic.adapters.http.protocol.shape.Protocol;
import dev.mosaic.adapters.http.protocol.shape.SpokenAnswer;
import dev.mosaic.domain.provider.ApiType;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
  private static final String WORDS = "Your “budget” is\nused up.";

  @ParameterizedTest
  @CsvSource({
    "chat/completions,OPENAI_COMPLETIONS",
    "responses,OPENAI_RESPONSES",
    "v1/messages,ANTHROPIC_MESSAGES",
    "api/chat,OLLAMA",
    "models/gemini-x:generateContent,GOOGLE_GENERATIVE_AI",
    "models/gemini-x:streamGenerateContent,GOOGLE_GENERATIVE_AI"
  })
  void isKnownByItsPath(String path, ApiType api) {
    assertThat(Protocols.at(path)).map(Protocol::api).hasValue(api);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "chat/completions/",
    "CHAT/COMPLETIONS",
    "v1/chat/completions",
    "models/x",
    "models/x:countTokens",
    "models/:generateContent",
    "models/x:generateContent/y"
  })
  void hasNothingElsewhere(String path) {
    assertThat(Protocols.at(path)).isEmpty();
  }

  @Test
  void readsModelAndStream() {
    assertThat(read("responses", "{\"a\":{\"model\":\"no\"},\"model\":\"m/1\",\"stream\":true}"))
        .isEqualTo(new ModelCall("m/1", true));
    assertThat(read("v1/messages", "{\"model\":\"a\",\"model\":\"b\"}"))
        .as("the last one counts, as with vendors")
        .isEqualTo(new ModelCall("b", false));
    assertThat(read("api/chat", "{\"model\":\"m\"}")).isEqualTo(new ModelCall("m", true));
    assertThat(read("api/chat", "{\"model\":\"m\",\"stream\":false}"))
        .isEqualTo(new ModelCall("m", false));
    assertThat(read("models/a%2Fb+c:streamGenerateContent", "{\"contents\":[]}"))
        .isEqualTo(new ModelCall("a/b+c", true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"''", "{", "[1]", "\"x\"", "{} x", "{\"model\":1}", "{\"model\":\"\"}", "{}"})
  void readsNothingElse(String body) {
    assertThat(
            protocol("chat/completions")
                .read("chat/completions", body.getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @Test
  void speaksChatCompletions() throws IOException {
    List<String> events = events(spoken("chat/completions", true));
    JsonNode whole = json(spoken("chat/completions", false).body());

    assertThat(events).hasSize(4).last().isEqualTo("[DONE]");
    assertThat(at(json(events.get(0)), "choices", 0, "delta", "content")).isEqualTo(WORDS);
    assertThat(at(json(events.get(1)), "choices", 0, "finish_reason")).isEqualTo("stop");
    assertThat(json(events.get(2)).get("choices").size()).isZero();
    assertThat(at(json(events.get(2)), "usage", "total_tokens")).isEqualTo("0");
    assertThat(at(whole, "choices", 0, "message", "content")).isEqualTo(WORDS);
    assertThat(at(whole, "id")).startsWith("chatcmpl-");
    assertThat(at(whole, "created")).isEqualTo("" + NOW.getEpochSecond());
  }

  @Test
  void speaksResponses() throws IOException {
    List<String> events = events(spoken("responses", true));
    JsonNode last = json(events.getLast());
    JsonNode whole = json(spoken("responses", false).body());

    assertThat(events).hasSize(9);
    for (int i = 0; i < 9; i++) {
      assertThat(at(json(events.get(i)), "sequence_number")).isEqualTo("" + i);
    }
    assertThat(at(json(events.get(4)), "delta")).isEqualTo(WORDS);
    assertThat(at(last, "type")).isEqualTo("response.completed");
    assertThat(at(last, "response", "output", 0, "content", 0, "text")).isEqualTo(WORDS);
    assertThat(at(last, "response", "usage", "total_tokens")).isEqualTo("0");
    assertThat(at(last, "response", "id")).isEqualTo(at(json(events.getFirst()), "response", "id"));
    assertThat(at(whole, "status")).isEqualTo("completed");
    assertThat(at(whole, "output", 0, "content", 0, "text")).isEqualTo(WORDS);
  }

  @Test
  void speaksMessages() throws IOException {
    List<String> events = events(spoken("v1/messages", true));
    JsonNode whole = json(spoken("v1/messages", false).body());

    assertThat(events.stream().map(event -> at(parsed(event), "type")))
        .containsExactly(
            "message_start",
            "content_block_start",
            "content_block_delta",
            "content_block_stop",
            "message_delta",
            "message_stop");
    assertThat(at(json(events.get(2)), "delta", "text")).isEqualTo(WORDS);
    assertThat(at(json(events.get(4)), "delta", "stop_reason")).isEqualTo("end_turn");
    assertThat(at(whole, "content", 0, "text")).isEqualTo(WORDS);
    assertThat(at(whole, "usage", "input_tokens")).isEqualTo("0");
    assertThat(new String(spoken("v1/messages", true).body(), StandardCharsets.UTF_8))
        .startsWith("event: message_start\ndata: {");
  }

  @Test
  void speaksOllama() throws IOException {
    List<String> lines =
        new String(spoken("api/chat", true).body(), StandardCharsets.UTF_8).lines().toList();
    JsonNode whole = json(spoken("api/chat", false).body());

    assertThat(lines).hasSize(2);
    assertThat(at(json(lines.get(0)), "message", "content")).isEqualTo(WORDS);
    assertThat(json(lines.get(0)).get("done").getBooleanValue()).isFalse();
    assertThat(json(lines.get(1)).get("done").getBooleanValue()).isTrue();
    assertThat(at(json(lines.get(1)), "prompt_eval_count")).isEqualTo("0");
    assertThat(at(whole, "message", "content")).isEqualTo(WORDS);
    assertThat(at(whole, "created_at")).isEqualTo("2026-11-21T12:00:00Z");
  }

  @Test
  void speaksGoogles() throws IOException {
    List<String> events = events(spoken("models/x:streamGenerateContent", true));
    JsonNode whole = json(spoken("models/x:generateContent", false).body());

    assertThat(events).hasSize(1);
    for (JsonNode answer : List.of(json(events.getFirst()), whole)) {
      assertThat(at(answer, "candidates", 0, "content", "parts", 0, "text")).isEqualTo(WORDS);
      assertThat(at(answer, "candidates", 0, "finishReason")).isEqualTo("STOP");
      assertThat(at(answer, "usageMetadata", "totalTokenCount")).isEqualTo("0");
    }
  }

  @Test
  void reportsErrorsInItsOwnShape() throws IOException {
    JsonNode openai =
        json(protocol("chat/completions").refused(404, "model_not_found", "No.").body());
    JsonNode anthropic = json(protocol("v1/messages").refused(503, "unavailable", "No.").body());
    JsonNode ollama = json(protocol("api/chat").refused(400, "bad_request", "No.").body());
    JsonNode google =
        json(protocol("models/x:generateContent").refused(401, "unauthenticated", "No.").body());

    assertThat(at(openai, "error", "code")).isEqualTo("model_not_found");
    assertThat(at(openai, "error", "message")).isEqualTo("No.");
    assertThat(at(anthropic, "type")).isEqualTo("error");
    assertThat(at(anthropic, "error", "type")).isEqualTo("overloaded_error");
    assertThat(at(ollama, "error")).isEqualTo("bad_request: No.");
    assertThat(at(google, "error", "status")).isEqualTo("UNAUTHENTICATED");
    assertThat(at(google, "error", "code")).isEqualTo("401");
  }

  private static Protocol protocol(String path) {
    return Protocols.at(path).orElseThrow();
  }

  private static ModelCall read(String path, String body) {
    return protocol(path).read(path, body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static SpokenAnswer spoken(String path, boolean stream) {
    return protocol(path).spoken(new ModelCall("x", stream), WORDS, NOW);
  }

  private static List<String> events(SpokenAnswer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("data: "))
        .map(line -> line.substring(6))
        .toList();
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    return ObjectMapper.getDefault().readValue(bytes, JsonNode.class);
  }

  private static JsonNode json(String text) throws IOException {
    return json(text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode parsed(String text) {
    try {
      return json(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String at(JsonNode node, Object... path) {
    JsonNode found = node;
    for (Object step : path) {
      found = step instanceof Integer index ? found.get(index) : found.get((String) step);
    }
    return found.coerceStringValue();
  }
}
