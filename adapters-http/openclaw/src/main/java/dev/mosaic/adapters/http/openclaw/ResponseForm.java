package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/** A response. The gateway sends calls of the program's functions whole, after all text. */
final class ResponseForm implements AnswerForm {
  private final ToolCallText calls = new ToolCallText();

  @Override
  public String textIn(@Nullable JsonNode event) {
    return switch (typeOf(event)) {
      case "response.output_text.delta" ->
          calls.plain(JsonText.text(JsonText.member(event, "delta")));
      case "response.output_item.done" -> callIn(JsonText.member(event, "item"));
      default -> "";
    };
  }

  @Override
  public String textInWhole(@Nullable JsonNode answer) {
    StringBuilder all = new StringBuilder();
    for (JsonNode item : JsonText.items(JsonText.member(answer, "output"))) {
      for (JsonNode part : JsonText.items(JsonText.member(item, "content"))) {
        all.append(calls.plain(JsonText.text(JsonText.member(part, "text"))));
      }
      all.append(callIn(item));
    }
    return all.toString();
  }

  @Override
  public boolean isEnd(@Nullable JsonNode event) {
    String type = typeOf(event);
    return type.equals("response.completed") || type.equals("response.incomplete");
  }

  @Override
  public @Nullable JsonNode errorIn(@Nullable JsonNode event) {
    return switch (typeOf(event)) {
      case "response.failed" -> JsonText.member(JsonText.member(event, "response"), "error");
      case "error" ->
          JsonText.member(event, "error") == null ? event : JsonText.member(event, "error");
      default -> JsonText.member(event, "error");
    };
  }

  private String callIn(@Nullable JsonNode item) {
    return typeOf(item).equals("function_call")
        ? calls.call(
                JsonText.text(JsonText.member(item, "name")),
                JsonText.text(JsonText.member(item, "arguments")))
            + calls.end()
        : "";
  }

  private static String typeOf(@Nullable JsonNode json) {
    return JsonText.text(JsonText.member(json, "type"));
  }
}
