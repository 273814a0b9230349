package dev.mosaic.testkit.vendor;

import static dev.mosaic.testkit.vendor.Json.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** OpenAI chat completions. */
final class OpenAiWire implements Wire {
  /** 0.25 and -0.5, as little-endian 32-bit floats. */
  private static final String VECTOR_BASE64 = "AACAPgAAAL8=";

  @Override
  public Map<String, @Nullable Object> models(List<String> ids, boolean sizes) {
    return object(
        "object",
        "list",
        "data",
        ids.stream().map(id -> sizes ? routed(id) : object("id", id, "object", "model")).toList());
  }

  @Override
  public Map<String, @Nullable Object> whole(ChatRequest request, Answer answer) {
    String tool = answer.tool();
    Map<String, @Nullable Object> message =
        tool == null
            ? object("role", "assistant", "content", answer.text())
            : object(
                "role",
                "assistant",
                "content",
                null,
                "tool_calls",
                List.of(call(request, tool, answer.text())));
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
        List.of(object("index", 0, "message", message, "finish_reason", end(answer))),
        "usage",
        usage(request, answer));
  }

  @Override
  public String opening(ChatRequest request, Answer answer) {
    return Wire.event(chunk(request, object("role", "assistant", "content", ""), null));
  }

  @Override
  public String piece(ChatRequest request, Answer answer, int number) {
    String text = answer.pieces().get(number);
    String tool = answer.tool();
    if (tool == null) {
      return Wire.event(chunk(request, object("content", text), null));
    }
    // Only the first piece names the call; the others are known by its index.
    return Wire.event(
        chunk(
            request,
            object(
                "tool_calls",
                List.of(
                    number == 0
                        ? call(request, tool, text)
                        : object("index", 0, "function", object("arguments", text)))),
            null));
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
    return Wire.event(chunk(request, object(), end(answer))) + usage + "data: [DONE]\n\n";
  }

  @Override
  public Map<String, @Nullable Object> error(int status, String type, String message) {
    return object("error", object("message", message, "type", type, "param", null, "code", type));
  }

  /** The same vector for each text or list of tokens, and one token for each. */
  static Map<String, @Nullable Object> vectors(JsonNode request) {
    JsonNode input = request.path("input");
    boolean many = input.valueStream().anyMatch(item -> item.isTextual() || !item.isEmpty());
    int count = many ? input.size() : 1;
    Object vector =
        request.path("encoding_format").asText("float").equals("base64")
            ? VECTOR_BASE64
            : List.of(0.25, -0.5);
    return object(
        "object",
        "list",
        "data",
        IntStream.range(0, count)
            .mapToObj(i -> object("object", "embedding", "index", i, "embedding", vector))
            .toList(),
        "model",
        request.path("model").asText(""),
        "usage",
        object("prompt_tokens", count, "total_tokens", count));
  }

  private static Map<String, @Nullable Object> routed(String id) {
    return object(
        "id",
        id,
        "name",
        "Scripted " + id,
        "context_length",
        ScriptedVendor.CONTEXT_WINDOW,
        "top_provider",
        object(
            "context_length",
            ScriptedVendor.CONTEXT_WINDOW,
            "max_completion_tokens",
            ScriptedVendor.MAX_TOKENS));
  }

  private static Map<String, @Nullable Object> call(
      ChatRequest request, String tool, String arguments) {
    return object(
        "index",
        0,
        "id",
        request.callId(),
        "type",
        "function",
        "function",
        object("name", tool, "arguments", arguments));
  }

  private static String end(Answer answer) {
    return answer.end("stop", "tool_calls", "length");
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

  // What came out of the cache is counted as input as well.
  private static Map<String, @Nullable Object> usage(ChatRequest request, Answer answer) {
    int in = request.inputTokens() + ScriptedVendor.CACHE_READ;
    int out = answer.pieces().size();
    return object(
        "prompt_tokens",
        in,
        "completion_tokens",
        out,
        "total_tokens",
        in + out,
        "prompt_tokens_details",
        object("cached_tokens", ScriptedVendor.CACHE_READ),
        "completion_tokens_details",
        object("reasoning_tokens", 0));
  }
}
