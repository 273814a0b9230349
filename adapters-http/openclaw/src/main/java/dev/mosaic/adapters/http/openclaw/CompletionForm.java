package dev.mosaic.adapters.http.openclaw;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/** A chat completion. */
final class CompletionForm implements AnswerForm {
  private final ToolCallText calls = new ToolCallText();

  @Override
  public String textIn(@Nullable JsonNode event) {
    JsonNode choice = choiceOf(event);
    String text = textOf(JsonText.member(choice, "delta"));
    return isEnd(event) ? text + calls.end() : text;
  }

  @Override
  public String textInWhole(@Nullable JsonNode answer) {
    return textOf(JsonText.member(choiceOf(answer), "message")) + calls.end();
  }

  @Override
  public boolean isEnd(@Nullable JsonNode event) {
    return !JsonText.text(JsonText.member(choiceOf(event), "finish_reason")).isEmpty();
  }

  @Override
  public @Nullable JsonNode errorIn(@Nullable JsonNode event) {
    return JsonText.member(event, "error");
  }

  private String textOf(@Nullable JsonNode message) {
    JsonNode content = JsonText.member(message, "content");
    String text =
        content != null && content.isString() ? calls.plain(content.getStringValue()) : "";
    JsonNode called = JsonText.member(message, "tool_calls");
    if (called == null || !called.isArray()) {
      return text;
    }
    StringBuilder all = new StringBuilder(text);
    for (JsonNode call : called.values()) {
      JsonNode function = JsonText.member(call, "function");
      all.append(
          calls.call(
              JsonText.text(JsonText.member(function, "name")),
              JsonText.text(JsonText.member(function, "arguments"))));
    }
    return all.toString();
  }

  private static @Nullable JsonNode choiceOf(@Nullable JsonNode json) {
    return JsonText.first(JsonText.member(json, "choices"));
  }
}
