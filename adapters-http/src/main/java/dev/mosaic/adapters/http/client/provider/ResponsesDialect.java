package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OpenAI responses. */
final class ResponsesDialect implements Dialect {
  @Override
  public String answerPath(String model, boolean streamed) {
    return "/responses";
  }

  @Override
  public List<String> limits() {
    return List.of("max_output_tokens");
  }

  @Override
  public Map<String, Object> question(Asking asking) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("model", asking.model());
    body.put("input", Dialect.userMessage());
    body.put(asking.limit(), SHORT);
    body.put("store", false);
    if (asking.streamed()) {
      body.put("stream", true);
      body.put(
          "tools",
          List.of(
              Map.of(
                  "type",
                  "function",
                  "name",
                  TOOL,
                  "description",
                  TOOL_PURPOSE,
                  "parameters",
                  Dialect.noArguments())));
    }
    return body;
  }

  @Override
  public boolean isAnswer(JsonNode body) {
    return Signs.isList(JsonText.member(body, "output"));
  }

  @Override
  public Said hear(JsonNode event) {
    return switch (JsonText.text(JsonText.member(event, "type"))) {
      case "response.completed", "response.incomplete" -> Said.END;
      case "response.output_text.delta",
          "response.refusal.delta",
          "response.function_call_arguments.delta",
          "response.function_call_arguments.done" ->
          Said.WORD;
      case String type when type.startsWith("response.") -> Said.EVENT;
      default -> Said.NOTHING;
    };
  }

  @Override
  public String pathHint() {
    return "Check the end of the address: for many vendors it is /v1. Few vendors speak the"
        + " responses protocol; most speak chat completions.";
  }
}
