package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OpenAI chat completions and what imitates them. */
final class CompletionsDialect implements Dialect {
  @Override
  public String answerPath(String model, boolean streamed) {
    return "/chat/completions";
  }

  @Override
  public List<String> limits() {
    return List.of("max_tokens", "max_completion_tokens");
  }

  @Override
  public Map<String, Object> question(Asking asking) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", asking.model());
    body.put("messages", Dialect.userMessage());
    body.put(asking.limit(), SHORT);
    if (asking.streamed()) {
      body.put("stream", true);
      body.put("tools", List.of(OllamaDialect.function()));
    }
    return body;
  }

  @Override
  public boolean isAnswer(JsonNode body) {
    return Signs.isList(JsonText.member(body, "choices"));
  }

  @Override
  public Said hear(JsonNode event) {
    JsonNode choice = JsonText.first(JsonText.member(event, "choices"));
    // Where there is a message, somebody answers in one piece.
    if (!isAnswer(event) || JsonText.member(choice, "message") != null) {
      return Said.NOTHING;
    }
    JsonNode delta = JsonText.member(choice, "delta");
    if (!JsonText.text(JsonText.member(choice, "finish_reason")).isEmpty()) {
      return Said.END;
    }
    return Signs.hasText(delta, "content") || Signs.hasItems(delta, "tool_calls")
        ? Said.WORD
        : Said.EVENT;
  }

  @Override
  public String pathHint() {
    return "Check the end of the address: for many vendors it is /v1.";
  }
}
