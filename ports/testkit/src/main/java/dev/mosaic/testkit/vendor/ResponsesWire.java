package dev.mosaic.testkit.vendor;

import static dev.mosaic.testkit.vendor.Json.object;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenAI responses. */
final class ResponsesWire implements Wire {
  private static final String ITEM = "msg_scripted";

  @Override
  public Map<String, @Nullable Object> models(List<String> ids, boolean sizes) {
    return new OpenAiWire().models(ids, sizes);
  }

  @Override
  public Map<String, @Nullable Object> whole(ChatRequest request, Answer answer) {
    return response(
        request,
        answer.cutShort() ? "incomplete" : "completed",
        List.of(item(request, answer, "completed", true)),
        answer);
  }

  @Override
  public String opening(ChatRequest request, Answer answer) {
    Map<String, @Nullable Object> begun = response(request, "in_progress", List.of(), null);
    String item =
        event("response.created", "response", begun)
            + event("response.in_progress", "response", begun)
            + event(
                "response.output_item.added", "item", item(request, answer, "in_progress", false));
    return answer.tool() == null
        ? item + event("response.content_part.added", "part", part(""))
        : item;
  }

  @Override
  public String piece(ChatRequest request, Answer answer, int number) {
    return event(
        answer.tool() == null
            ? "response.output_text.delta"
            : "response.function_call_arguments.delta",
        "delta",
        answer.pieces().get(number));
  }

  @Override
  public String closing(ChatRequest request, Answer answer) {
    String done =
        answer.tool() == null
            ? event("response.output_text.done", "text", answer.text())
                + event("response.content_part.done", "part", part(answer.text()))
            : event("response.function_call_arguments.done", "arguments", answer.text());
    return done
        + event("response.output_item.done", "item", item(request, answer, "completed", true))
        + event(
            answer.cutShort() ? "response.incomplete" : "response.completed",
            "response",
            whole(request, answer));
  }

  @Override
  public Map<String, @Nullable Object> error(int status, String type, String message) {
    return new OpenAiWire().error(status, type, message);
  }

  @Override
  public String errorEvent(String type, String message) {
    return Wire.event(
        "error", object("type", "error", "code", type, "message", message, "param", null));
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

  private static Map<String, @Nullable Object> item(
      ChatRequest request, Answer answer, String status, boolean whole) {
    if (answer.tool() != null) {
      return object(
          "id",
          ITEM,
          "type",
          "function_call",
          "status",
          status,
          "call_id",
          request.callId(),
          "name",
          answer.tool(),
          "arguments",
          whole ? answer.text() : "");
    }
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
        whole ? List.of(part(answer.text())) : List.of());
  }

  // What came out of the cache is counted as input as well.
  private static Map<String, @Nullable Object> response(
      ChatRequest request, String status, List<?> output, @Nullable Answer answer) {
    int in = request.inputTokens() + ScriptedVendor.CACHE_READ;
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
        "incomplete_details",
        status.equals("incomplete") ? object("reason", "max_output_tokens") : null,
        "model",
        request.model(),
        "output",
        output,
        "usage",
        answer == null
            ? null
            : object(
                "input_tokens",
                in,
                "input_tokens_details",
                object("cached_tokens", ScriptedVendor.CACHE_READ),
                "output_tokens",
                out,
                "output_tokens_details",
                object("reasoning_tokens", 0),
                "total_tokens",
                in + out));
  }
}
