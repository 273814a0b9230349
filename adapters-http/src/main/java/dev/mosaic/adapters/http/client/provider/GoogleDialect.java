package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Google's own generative language protocol. */
final class GoogleDialect implements Dialect {
  private static final String FAMILY = "models/";

  @Override
  public String modelsQuery() {
    return "?pageSize=1000";
  }

  @Override
  public String answerPath(String model, boolean streamed) {
    String id = model.startsWith(FAMILY) ? model.substring(FAMILY.length()) : model;
    return "/models/"
        + PathSegment.encoded(id)
        + (streamed ? ":streamGenerateContent?alt=sse" : ":generateContent");
  }

  @Override
  public List<String> limits() {
    return List.of("maxOutputTokens");
  }

  @Override
  public Map<String, Object> question(Asking asking) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "contents", List.of(Map.of("role", "user", "parts", List.of(Map.of("text", QUESTION)))));
    body.put("generationConfig", Map.of(asking.limit(), SHORT));
    if (asking.streamed()) {
      // Google takes no schema of an object without properties; none at all means no arguments.
      body.put(
          "tools",
          List.of(
              Map.of(
                  "functionDeclarations",
                  List.of(Map.of("name", TOOL, "description", TOOL_PURPOSE)))));
    }
    return body;
  }

  @Override
  public boolean isAnswer(JsonNode body) {
    return Signs.isList(JsonText.member(body, "candidates"));
  }

  @Override
  public Said hear(JsonNode event) {
    if (!isAnswer(event)) {
      return Said.NOTHING;
    }
    JsonNode candidate = JsonText.first(JsonText.member(event, "candidates"));
    if (!JsonText.text(JsonText.member(candidate, "finishReason")).isEmpty()) {
      return Said.END;
    }
    JsonNode part = JsonText.first(JsonText.member(JsonText.member(candidate, "content"), "parts"));
    return Signs.hasText(part, "text") || JsonText.member(part, "functionCall") != null
        ? Said.WORD
        : Said.EVENT;
  }

  @Override
  public String pathHint() {
    return "Check the end of the address: for Google's own protocol it is /v1beta.";
  }
}
