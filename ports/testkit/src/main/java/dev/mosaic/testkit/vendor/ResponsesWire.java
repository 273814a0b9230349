package dev.mosaic.testkit.vendor;

import static dev.mosaic.testkit.vendor.Json.object;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenAI responses, text only. */
final class ResponsesWire implements Wire {
  private static final String ITEM = "msg_scripted";

  @Override
  public Map<String, @Nullable Object> whole(ChatRequest request, Answer answer) {
    return response(request, "completed", List.of(item("completed", answer.text())), answer);
  }

  @Override
  public String opening(ChatRequest request) {
    Map<String, @Nullable Object> begun = response(request, "in_progress", List.of(), null);
    return event("response.created", "response", begun)
        + event("response.in_progress", "response", begun)
        + event("response.output_item.added", "item", item("in_progress", null))
        + event("response.content_part.added", "part", part(""));
  }

  @Override
  public String piece(ChatRequest request, String text) {
    return event("response.output_text.delta", "delta", text);
  }

  @Override
  public String closing(ChatRequest request, Answer answer) {
    return event("response.output_text.done", "text", answer.text())
        + event("response.content_part.done", "part", part(answer.text()))
        + event("response.output_item.done", "item", item("completed", answer.text()))
        + event("response.completed", "response", whole(request, answer));
  }

  @Override
  public Map<String, @Nullable Object> error(String type, String message) {
    return new OpenAiWire().error(type, message);
  }

  private static String event(String type, String member, Object value) {
    return Wire.event(
        type,
        object(
            "type", type, "output_index", 0, "content_index", 0, "item_id", ITEM, member, value));
  }

  private static Map<String, @Nullable Object> part(String text) {
    return object("type", "output_text", "text", text, "annotations", List.of());
  }

  private static Map<String, @Nullable Object> item(String status, @Nullable String text) {
    return object(
        "id",
        ITEM,
        "type",
        "message",
        "role",
        "assistant",
        "status",
        status,
        "content",
        text == null ? List.of() : List.of(part(text)));
  }

  private static Map<String, @Nullable Object> response(
      ChatRequest request, String status, List<?> output, @Nullable Answer answer) {
    int out = answer == null ? 0 : answer.pieces().size();
    return object(
        "id",
        "resp_scripted",
        "object",
        "response",
        "created_at",
        0,
        "status",
        status,
        "model",
        request.model(),
        "output",
        output,
        "usage",
        answer == null
            ? null
            : object(
                "input_tokens",
                request.inputTokens(),
                "output_tokens",
                out,
                "total_tokens",
                request.inputTokens() + out));
  }
}
