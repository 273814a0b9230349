package dev.mosaic.adapters.http.protocol.wire;

import static dev.mosaic.adapters.http.protocol.wire.WireJson.object;

import dev.mosaic.domain.provider.ApiType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Anthropic's messages. */
final class AnthropicWire implements Wire {
  @Override
  public ApiType api() {
    return ApiType.ANTHROPIC_MESSAGES;
  }

  @Override
  public Optional<WireCall> read(byte[] body) {
    return WireJson.members(body).flatMap(members -> members.call(false));
  }

  @Override
  public WireAnswer spoken(WireCall call, String words, Instant now) {
    Map<String, @Nullable Object> text = object("type", "text", "text", words);
    if (!call.stream()) {
      return new WireAnswer(
          200, WireAnswer.JSON, WireJson.bytes(message(call, List.of(text), "end_turn")));
    }
    return EventsOut.begun()
        .typed(object("type", "message_start", "message", message(call, List.of(), null)))
        .typed(
            object(
                "type",
                "content_block_start",
                "index",
                0,
                "content_block",
                object("type", "text", "text", "")))
        .typed(
            object(
                "type",
                "content_block_delta",
                "index",
                0,
                "delta",
                object("type", "text_delta", "text", words)))
        .typed(object("type", "content_block_stop", "index", 0))
        .typed(
            object(
                "type",
                "message_delta",
                "delta",
                object("stop_reason", "end_turn", "stop_sequence", null),
                "usage",
                object("output_tokens", 0)))
        .typed(object("type", "message_stop"))
        .answer();
  }

  @Override
  public WireAnswer error(int status, String code, String message) {
    String type =
        switch (status) {
          case 401 -> "authentication_error";
          case 404 -> "not_found_error";
          case 413 -> "request_too_large";
          case 503 -> "overloaded_error";
          default -> status < 500 ? "invalid_request_error" : "api_error";
        };
    return new WireAnswer(
        status,
        WireAnswer.JSON,
        WireJson.bytes(
            object(
                "type",
                "error",
                "error",
                // There is no member for a code, and agents read the words.
                object("type", type, "message", code + ": " + message))));
  }

  private static Map<String, @Nullable Object> message(
      WireCall call, List<?> content, @Nullable String stopReason) {
    return object(
        "id",
        WireIds.of("msg_"),
        "type",
        "message",
        "role",
        "assistant",
        "model",
        call.model(),
        "content",
        content,
        "stop_reason",
        stopReason,
        "stop_sequence",
        null,
        "usage",
        object("input_tokens", 0, "output_tokens", 0));
  }
}
