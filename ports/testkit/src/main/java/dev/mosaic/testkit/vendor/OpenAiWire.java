package dev.mosaic.testkit.vendor;

import static dev.mosaic.testkit.vendor.Json.object;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenAI chat completions. */
final class OpenAiWire implements Wire {
  @Override
  public Map<String, @Nullable Object> whole(ChatRequest request, Answer answer) {
    return object(
        "id",
        "chatcmpl-scripted",
        "object",
        "chat.completion",
        "created",
        0,
        "model",
        request.model(),
        "choices",
        List.of(
            object(
                "index",
                0,
                "message",
                object("role", "assistant", "content", answer.text()),
                "finish_reason",
                "stop")),
        "usage",
        usage(request, answer));
  }

  @Override
  public String opening(ChatRequest request) {
    return Wire.event(chunk(request, object("role", "assistant", "content", ""), null));
  }

  @Override
  public String piece(ChatRequest request, String text) {
    return Wire.event(chunk(request, object("content", text), null));
  }

  @Override
  public String closing(ChatRequest request, Answer answer) {
    String usage =
        request.usageWanted()
            ? Wire.event(
                object(
                    "id",
                    "chatcmpl-scripted",
                    "object",
                    "chat.completion.chunk",
                    "created",
                    0,
                    "model",
                    request.model(),
                    "choices",
                    List.of(),
                    "usage",
                    usage(request, answer)))
            : "";
    return Wire.event(chunk(request, object(), "stop")) + usage + "data: [DONE]\n\n";
  }

  @Override
  public Map<String, @Nullable Object> error(String type, String message) {
    return object("error", object("message", message, "type", type, "param", null, "code", type));
  }

  private static Map<String, @Nullable Object> chunk(
      ChatRequest request, Map<String, @Nullable Object> delta, @Nullable String finish) {
    return object(
        "id",
        "chatcmpl-scripted",
        "object",
        "chat.completion.chunk",
        "created",
        0,
        "model",
        request.model(),
        "choices",
        List.of(object("index", 0, "delta", delta, "finish_reason", finish)));
  }

  private static Map<String, @Nullable Object> usage(ChatRequest request, Answer answer) {
    int out = answer.pieces().size();
    return object(
        "prompt_tokens",
        request.inputTokens(),
        "completion_tokens",
        out,
        "total_tokens",
        request.inputTokens() + out);
  }
}
