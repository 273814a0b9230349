package dev.mosaic.testkit.vendor;

import static dev.mosaic.testkit.vendor.Json.object;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Google's own generative language protocol. */
final class GoogleWire implements Wire {
  static final String KEY_HEADER = "x-goog-api-key";

  @Override
  public String key(Headers headers) {
    String key = headers.getFirst(KEY_HEADER);
    return key == null ? "" : key;
  }

  // A key Google does not know is a bad argument to it.
  @Override
  public int status(int usual) {
    return usual == 401 ? 400 : usual;
  }

  @Override
  public Map<String, @Nullable Object> models(List<String> ids, boolean sizes) {
    return object(
        "models",
        ids.stream()
            .map(
                id ->
                    object(
                        "name",
                        "models/" + id,
                        "displayName",
                        "Scripted " + id,
                        "inputTokenLimit",
                        ScriptedVendor.CONTEXT_WINDOW,
                        "outputTokenLimit",
                        ScriptedVendor.MAX_TOKENS,
                        "supportedGenerationMethods",
                        List.of("generateContent", "countTokens")))
            .toList());
  }

  @Override
  public Map<String, @Nullable Object> whole(ChatRequest request, Answer answer) {
    return step(
        request,
        answer,
        answer.tool() == null ? object("text", answer.text()) : called(answer),
        end(answer));
  }

  @Override
  public String opening(ChatRequest request, Answer answer) {
    return "";
  }

  @Override
  public String piece(ChatRequest request, Answer answer, int number) {
    if (answer.tool() == null) {
      return Wire.event(step(request, answer, object("text", answer.pieces().get(number)), null));
    }
    // Calls are sent whole.
    return number + 1 < answer.pieces().size()
        ? ""
        : Wire.event(step(request, answer, called(answer), null));
  }

  @Override
  public String closing(ChatRequest request, Answer answer) {
    return Wire.event(step(request, answer, object("text", ""), end(answer)));
  }

  @Override
  public Map<String, @Nullable Object> error(int status, String type, String message) {
    return switch (type) {
      case "invalid_api_key" ->
          failure(
              400,
              "INVALID_ARGUMENT",
              "API key not valid. Please pass a valid API key. " + message,
              List.of(
                  object(
                      "@type",
                      "type.googleapis.com/google.rpc.ErrorInfo",
                      "reason",
                      "API_KEY_INVALID",
                      "domain",
                      "googleapis.com")));
      // Its message for too many calls speaks of quota and billing, too.
      case "rate_limit_exceeded" ->
          failure(
              429,
              "RESOURCE_EXHAUSTED",
              "You exceeded your current quota, please check your plan and billing details."
                  + " Please retry in 20s.",
              List.of(
                  object(
                      "@type", "type.googleapis.com/google.rpc.RetryInfo", "retryDelay", "20s")));
      case "insufficient_quota" ->
          failure(
              429,
              "RESOURCE_EXHAUSTED",
              "Your prepayment credits are depleted. Manage your project and billing.",
              List.of());
      default -> failure(status, statusName(status), message, List.of());
    };
  }

  private static Map<String, @Nullable Object> failure(
      int code, String status, String message, List<?> details) {
    return object(
        "error", object("code", code, "message", message, "status", status, "details", details));
  }

  private static String statusName(int status) {
    return switch (status) {
      case 400 -> "INVALID_ARGUMENT";
      case 403 -> "PERMISSION_DENIED";
      case 404 -> "NOT_FOUND";
      case 429 -> "RESOURCE_EXHAUSTED";
      case 500 -> "INTERNAL";
      case 503, 529 -> "UNAVAILABLE";
      default -> "UNKNOWN";
    };
  }

  private static Map<String, @Nullable Object> called(Answer answer) {
    return object("functionCall", object("name", answer.tool(), "args", answer.arguments()));
  }

  // Google has no reason of its own for calls.
  private static String end(Answer answer) {
    return answer.end("STOP", "STOP", "MAX_TOKENS");
  }

  private static Map<String, @Nullable Object> step(
      ChatRequest request,
      Answer answer,
      Map<String, @Nullable Object> part,
      @Nullable String finish) {
    Map<String, @Nullable Object> candidate =
        object("index", 0, "content", object("role", "model", "parts", List.of(part)));
    if (finish != null) {
      candidate.put("finishReason", finish);
    }
    return object(
        "candidates",
        List.of(candidate),
        "usageMetadata",
        usage(request, answer),
        "modelVersion",
        request.model(),
        "responseId",
        "scripted");
  }

  // What came out of the cache is counted as prompt as well; thoughts are not counted as
  // candidates.
  private static Map<String, @Nullable Object> usage(ChatRequest request, Answer answer) {
    int in = request.inputTokens() + ScriptedVendor.CACHE_READ;
    int out = answer.pieces().size();
    return object(
        "promptTokenCount",
        in,
        "cachedContentTokenCount",
        ScriptedVendor.CACHE_READ,
        "candidatesTokenCount",
        out,
        "thoughtsTokenCount",
        ScriptedVendor.THOUGHTS,
        "totalTokenCount",
        in + out + ScriptedVendor.THOUGHTS);
  }
}
