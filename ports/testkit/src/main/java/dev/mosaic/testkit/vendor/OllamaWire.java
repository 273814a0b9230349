package dev.mosaic.testkit.vendor;

import static dev.mosaic.testkit.vendor.Json.object;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ollama's own protocol: a stream is lines of JSON. It reports no cache. */
final class OllamaWire implements Wire {
  private static final String LONG_AGO = "2026-01-01T00:00:00Z";

  @Override
  public String streamType() {
    return "application/x-ndjson";
  }

  @Override
  public boolean streamsUnlessTold() {
    return true;
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
                        id,
                        "model",
                        id,
                        "modified_at",
                        LONG_AGO,
                        "size",
                        1,
                        "digest",
                        "00",
                        "details",
                        object("family", "scripted", "parameter_size", "1B")))
            .toList());
  }

  /** What is known of one model. */
  static Map<String, @Nullable Object> show() {
    return object(
        "details",
        object("family", "scripted"),
        "model_info",
        object(
            "general.architecture",
            "scripted",
            "scripted.context_length",
            ScriptedVendor.CONTEXT_WINDOW),
        "capabilities",
        List.of("completion", "tools"));
  }

  @Override
  public Map<String, @Nullable Object> whole(ChatRequest request, Answer answer) {
    return last(
        request, answer, answer.tool() == null ? said(answer.text()) : called(request, answer));
  }

  @Override
  public String opening(ChatRequest request, Answer answer) {
    return "";
  }

  @Override
  public String piece(ChatRequest request, Answer answer, int number) {
    if (answer.tool() == null) {
      return line(step(request, said(answer.pieces().get(number)), false));
    }
    // Calls are sent whole.
    return number + 1 < answer.pieces().size()
        ? ""
        : line(step(request, called(request, answer), false));
  }

  @Override
  public String closing(ChatRequest request, Answer answer) {
    return line(last(request, answer, said("")));
  }

  @Override
  public Map<String, @Nullable Object> error(int status, String type, String message) {
    return object("error", message);
  }

  @Override
  public String errorEvent(String type, String message) {
    return line(error(500, type, message));
  }

  private static String line(Map<String, @Nullable Object> json) {
    return Json.write(json) + "\n";
  }

  private static Map<String, @Nullable Object> said(String text) {
    return object("role", "assistant", "content", text);
  }

  private static Map<String, @Nullable Object> called(ChatRequest request, Answer answer) {
    return object(
        "role",
        "assistant",
        "content",
        "",
        "tool_calls",
        List.of(
            object(
                "id",
                request.callId(),
                "function",
                object("index", 0, "name", answer.tool(), "arguments", answer.arguments()))));
  }

  private static Map<String, @Nullable Object> step(
      ChatRequest request, Map<String, @Nullable Object> message, boolean done) {
    return object(
        "model", request.model(), "created_at", LONG_AGO, "message", message, "done", done);
  }

  private static Map<String, @Nullable Object> last(
      ChatRequest request, Answer answer, Map<String, @Nullable Object> message) {
    Map<String, @Nullable Object> last = step(request, message, true);
    last.put("done_reason", answer.end("stop", "stop", "length"));
    last.put("total_duration", 1_000_000);
    last.put("prompt_eval_count", request.inputTokens());
    last.put("eval_count", answer.pieces().size());
    return last;
  }
}
