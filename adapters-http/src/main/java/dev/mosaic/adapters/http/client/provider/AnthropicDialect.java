package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Anthropic messages. */
final class AnthropicDialect implements Dialect {
  @Override
  public String modelsQuery() {
    return "?limit=1000";
  }

  @Override
  public String answerPath(String model, boolean streamed) {
    return "/v1/messages";
  }

  @Override
  public List<String> limits() {
    return List.of("max_tokens");
  }

  @Override
  public Map<String, Object> question(Asking asking) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", asking.model());
    body.put("messages", Dialect.userMessage());
    body.put(asking.limit(), SHORT);
    if (asking.streamed()) {
      body.put("stream", true);
      body.put(
          "tools",
          List.of(
              Map.of(
                  "name",
                  TOOL,
                  "description",
                  TOOL_PURPOSE,
                  "input_schema",
                  Dialect.noArguments())));
    }
    return body;
  }

  @Override
  public boolean isAnswer(JsonNode body) {
    return Signs.isList(JsonText.member(body, "content"));
  }

  @Override
  public Said hear(JsonNode event) {
    return switch (JsonText.text(JsonText.member(event, "type"))) {
      case "message_stop" -> Said.END;
      case "content_block_delta" -> {
        JsonNode delta = JsonText.member(event, "delta");
        yield switch (JsonText.text(JsonText.member(delta, "type"))) {
          case "text_delta", "input_json_delta" -> Said.WORD;
          default -> Said.EVENT;
        };
      }
      case "message_start", "content_block_start", "content_block_stop", "message_delta" ->
          Said.EVENT;
      default -> Said.NOTHING;
    };
  }

  @Override
  public String pathHint() {
    return "Give the address without /v1 at its end; it is added for this protocol.";
  }
}
