package dev.mosaic.testkit.vendor;

import static dev.mosaic.testkit.vendor.Json.object;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Anthropic messages. */
final class AnthropicWire implements Wire {
  @Override
  public Map<String, @Nullable Object> whole(ChatRequest request, Answer answer) {
    return message(
        request,
        List.of(object("type", "text", "text", answer.text())),
        "end_turn",
        answer.pieces().size());
  }

  @Override
  public String opening(ChatRequest request) {
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
                object("type", "text", "text", "")));
  }

  @Override
  public String piece(ChatRequest request, String text) {
    return Wire.event(
        "content_block_delta",
        object(
            "type",
            "content_block_delta",
            "index",
            0,
            "delta",
            object("type", "text_delta", "text", text)));
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
                object("stop_reason", "end_turn", "stop_sequence", null),
                "usage",
                object("output_tokens", answer.pieces().size())))
        + Wire.event("message_stop", object("type", "message_stop"));
  }

  @Override
  public Map<String, @Nullable Object> error(String type, String message) {
    return object("type", "error", "error", object("type", type, "message", message));
  }

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
        object("input_tokens", request.inputTokens(), "output_tokens", outputTokens));
  }
}
