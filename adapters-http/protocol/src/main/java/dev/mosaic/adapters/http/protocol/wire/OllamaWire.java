package dev.mosaic.adapters.http.protocol.wire;

import static dev.mosaic.adapters.http.protocol.wire.WireJson.object;

import dev.mosaic.domain.provider.ApiType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ollama's own protocol. */
final class OllamaWire implements Wire {
  @Override
  public ApiType api() {
    return ApiType.OLLAMA;
  }

  /** Streams unless told not to. */
  @Override
  public Optional<WireCall> read(byte[] body) {
    return WireJson.members(body).flatMap(members -> members.call(true));
  }

  @Override
  public WireAnswer spoken(WireCall call, String words, Instant now) {
    if (!call.stream()) {
      return new WireAnswer(200, WireAnswer.JSON, WireJson.bytes(last(call, words, now)));
    }
    String lines =
        WireJson.text(line(call, words, now)) + "\n" + WireJson.text(last(call, "", now)) + "\n";
    return new WireAnswer(200, WireAnswer.LINES, lines.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public WireAnswer error(int status, String code, String message) {
    return new WireAnswer(
        status, WireAnswer.JSON, WireJson.bytes(object("error", code + ": " + message)));
  }

  private static Map<String, @Nullable Object> line(WireCall call, String words, Instant now) {
    return object(
        "model",
        call.model(),
        "created_at",
        now.toString(),
        "message",
        object("role", "assistant", "content", words),
        "done",
        false);
  }

  private static Map<String, @Nullable Object> last(WireCall call, String words, Instant now) {
    Map<String, @Nullable Object> last = line(call, words, now);
    last.put("done", true);
    last.put("done_reason", "stop");
    last.put("total_duration", 0);
    last.put("load_duration", 0);
    last.put("prompt_eval_count", 0);
    last.put("prompt_eval_duration", 0);
    last.put("eval_count", 0);
    last.put("eval_duration", 0);
    return last;
  }
}
