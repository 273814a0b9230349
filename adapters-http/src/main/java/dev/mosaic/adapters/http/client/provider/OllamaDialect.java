package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ollama's own protocol. */
final class OllamaDialect implements Dialect {
  @Override
  public String answerPath(String model, boolean streamed) {
    return "/api/chat";
  }

  @Override
  public List<String> limits() {
    return List.of("num_predict");
  }

  @Override
  public Map<String, Object> question(Asking asking) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", asking.model());
    body.put("messages", Dialect.userMessage());
    body.put("options", Map.of(asking.limit(), SHORT));
    // Left out, it would stream.
    body.put("stream", asking.streamed());
    if (asking.streamed()) {
      body.put("tools", List.of(function()));
    }
    return body;
  }

  @Override
  public boolean isAnswer(JsonNode body) {
    JsonNode message = JsonText.member(body, "message");
    return message != null && message.isObject();
  }

  @Override
  public Said hear(JsonNode event) {
    if (!isAnswer(event)) {
      return Said.NOTHING;
    }
    if (Signs.isTrue(JsonText.member(event, "done"))) {
      return Said.END;
    }
    JsonNode message = JsonText.member(event, "message");
    return Signs.hasText(message, "content") || Signs.hasItems(message, "tool_calls")
        ? Said.WORD
        : Said.EVENT;
  }

  @Override
  public String pathHint() {
    return "Give the address without a path, such as http://ollama.lan:11434; for Ollama's /v1"
        + " choose the OpenAI protocol.";
  }

  /** A tool, in the shape that OpenAI's chat completions gave to others. */
  static Map<String, Object> function() {
    return Map.of(
        "type",
        "function",
        "function",
        Map.of("name", TOOL, "description", TOOL_PURPOSE, "parameters", Dialect.noArguments()));
  }
}
