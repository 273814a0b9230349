package dev.mosaic.adapters.http.protocol.wire;

import static dev.mosaic.adapters.http.protocol.wire.WireJson.object;

import dev.mosaic.domain.provider.ApiType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OpenAI's responses. */
final class ResponsesWire implements Wire {
  @Override
  public ApiType api() {
    return ApiType.OPENAI_RESPONSES;
  }

  @Override
  public Optional<WireCall> read(byte[] body) {
    return WireJson.members(body).flatMap(members -> members.call(false));
  }

  @Override
  public WireAnswer spoken(WireCall call, String words, Instant now) {
    String item = WireIds.of("msg_");
    Map<String, @Nullable Object> begun = response(call, now, "in_progress", List.of());
    Map<String, @Nullable Object> done = object();
    done.putAll(begun);
    done.put("status", "completed");
    done.put("output", List.of(message(item, "completed", List.of(part(words)))));
    done.put("usage", noTokens());
    return call.stream()
        ? stream(item, words, begun, done)
        : new WireAnswer(200, WireAnswer.JSON, WireJson.bytes(done));
  }

  @Override
  public WireAnswer error(int status, String code, String message) {
    return OpenAiErrors.error(status, code, message);
  }

  private static WireAnswer stream(
      String item,
      String words,
      Map<String, @Nullable Object> begun,
      Map<String, @Nullable Object> done) {
    return EventsOut.begun()
        .typed(event("created", 0, "response", begun))
        .typed(event("in_progress", 1, "response", begun))
        .typed(
            event(
                "output_item.added",
                2,
                "output_index",
                0,
                "item",
                message(item, "in_progress", List.of())))
        .typed(ofPart("content_part.added", 3, item, "part", part("")))
        .typed(ofPart("output_text.delta", 4, item, "delta", words))
        .typed(ofPart("output_text.done", 5, item, "text", words))
        .typed(ofPart("content_part.done", 6, item, "part", part(words)))
        .typed(
            event(
                "output_item.done",
                7,
                "output_index",
                0,
                "item",
                message(item, "completed", List.of(part(words)))))
        .typed(event("completed", 8, "response", done))
        .answer();
  }

  private static Map<String, @Nullable Object> ofPart(
      String name, int number, String item, String member, Object value) {
    return event(
        name, number, "item_id", item, "output_index", 0, "content_index", 0, member, value);
  }

  private static Map<String, @Nullable Object> event(
      String name, int number, @Nullable Object... members) {
    Map<String, @Nullable Object> event =
        object("type", "response." + name, "sequence_number", number);
    event.putAll(object(members));
    return event;
  }

  private static Map<String, @Nullable Object> response(
      WireCall call, Instant now, String status, List<?> output) {
    return object(
        "id",
        WireIds.of("resp_"),
        "object",
        "response",
        "created_at",
        now.getEpochSecond(),
        "status",
        status,
        "error",
        null,
        "incomplete_details",
        null,
        "model",
        call.model(),
        "output",
        output);
  }

  private static Map<String, @Nullable Object> message(
      String item, String status, List<?> content) {
    return object(
        "id", item, "type", "message", "status", status, "role", "assistant", "content", content);
  }

  private static Map<String, @Nullable Object> part(String words) {
    return object("type", "output_text", "text", words, "annotations", List.of());
  }

  private static Map<String, @Nullable Object> noTokens() {
    return object(
        "input_tokens",
        0,
        "input_tokens_details",
        object("cached_tokens", 0),
        "output_tokens",
        0,
        "output_tokens_details",
        object("reasoning_tokens", 0),
        "total_tokens",
        0);
  }
}
