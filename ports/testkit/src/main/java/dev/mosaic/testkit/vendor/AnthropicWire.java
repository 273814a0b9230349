package dev.mosaic.testkit.vendor;

import static dev.mosaic.testkit.vendor.Json.object;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Anthropic messages. */
final class AnthropicWire implements Wire {
  @Override
  public String key(Headers headers) {
    String key = headers.getFirst("x-api-key");
    return key == null ? "" : key;
  }

  @Override
  public Map<String, @Nullable Object> models(List<String> ids, boolean sizes) {
    return object(
        "data",
        ids.stream()
            .map(id -> object("type", "model", "id", id, "display_name", "Scripted " + id))
            .toList(),
        "has_more",
        false);
  }

  @Override
  public Map<String, @Nullable Object> whole(ChatRequest request, Answer answer) {
    return message(
        request,
        List.of(
            answer.tool() == null
                ? object("type", "text", "text", answer.text())
                : block(request, answer, answer.arguments())),
        end(answer),
        answer.pieces().size());
  }

  @Override
  public String opening(ChatRequest request, Answer answer) {
    return Wire.event(
            "message_start",
            object("type", "message_start", "message", message(request, List.of(), null, 1)))
        + Wire.event(
            "content_block_start",
            object(
                "type",
                "content_block_start",
                "index",
                0,
                "content_block",
                block(request, answer, object())))
        + Wire.event("ping", object("type", "ping"));
  }

  @Override
  public String piece(ChatRequest request, Answer answer, int number) {
    String text = answer.pieces().get(number);
    return Wire.event(
        "content_block_delta",
        object(
            "type",
            "content_block_delta",
            "index",
            0,
            "delta",
            answer.tool() == null
                ? object("type", "text_delta", "text", text)
                : object("type", "input_json_delta", "partial_json", text)));
  }

  @Override
  public String closing(ChatRequest request, Answer answer) {
    return Wire.event("content_block_stop", object("type", "content_block_stop", "index", 0))
        + Wire.event(
            "message_delta",
            object(
                "type",
                "message_delta",
                "delta",
                object("stop_reason", end(answer), "stop_sequence", null),
                "usage",
                object("output_tokens", answer.pieces().size())))
        + Wire.event("message_stop", object("type", "message_stop"));
  }

  @Override
  public Map<String, @Nullable Object> error(int status, String type, String message) {
    return object("type", "error", "error", object("type", type, "message", message));
  }

  @Override
  public String errorEvent(String type, String message) {
    return Wire.event("error", error(500, type, message));
  }

  private static Map<String, @Nullable Object> block(
      ChatRequest request, Answer answer, @Nullable Object input) {
    return answer.tool() == null
        ? object("type", "text", "text", "")
        : object("type", "tool_use", "id", request.callId(), "name", answer.tool(), "input", input);
  }

  private static String end(Answer answer) {
    return answer.end("end_turn", "tool_use", "max_tokens");
  }

  // What came out of the cache or went into it is not counted as input.
  private static Map<String, @Nullable Object> message(
      ChatRequest request, List<?> content, @Nullable String stopReason, int outputTokens) {
    return object(
        "id",
        "msg_scripted",
        "type",
        "message",
        "role",
        "assistant",
        "model",
        request.model(),
        "content",
        content,
        "stop_reason",
        stopReason,
        "stop_sequence",
        null,
        "usage",
        object(
            "input_tokens",
            request.inputTokens(),
            "cache_read_input_tokens",
            ScriptedVendor.CACHE_READ,
            "cache_creation_input_tokens",
            ScriptedVendor.CACHE_WRITE,
            "output_tokens",
            outputTokens));
  }
}
