package dev.mosaic.adapters.http.protocol.wire;

import static dev.mosaic.adapters.http.protocol.wire.WireJson.object;

import dev.mosaic.domain.provider.ApiType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** OpenAI's chat completions. */
final class OpenAiWire implements Wire {
  private static final Map<String, @Nullable Object> NO_TOKENS =
      object("prompt_tokens", 0, "completion_tokens", 0, "total_tokens", 0);

  @Override
  public ApiType api() {
    return ApiType.OPENAI_COMPLETIONS;
  }

  @Override
  public Optional<WireCall> read(byte[] body) {
    return WireJson.members(body).flatMap(members -> members.call(false));
  }

  @Override
  public WireAnswer spoken(WireCall call, String words, Instant now) {
    String id = WireIds.of("chatcmpl-");
    long created = now.getEpochSecond();
    Map<String, @Nullable Object> said = object("role", "assistant", "content", words);
    if (!call.stream()) {
      return new WireAnswer(
          200,
          WireAnswer.JSON,
          WireJson.bytes(
              object(
                  "id",
                  id,
                  "object",
                  "chat.completion",
                  "created",
                  created,
                  "model",
                  call.model(),
                  "choices",
                  List.of(object("index", 0, "message", said, "finish_reason", "stop")),
                  "usage",
                  NO_TOKENS)));
    }
    return EventsOut.begun()
        .data(chunk(id, created, call, List.of(choice(said, null)), null))
        .data(chunk(id, created, call, List.of(choice(object(), "stop")), null))
        .data(chunk(id, created, call, List.of(), NO_TOKENS))
        .data("[DONE]")
        .answer();
  }

  @Override
  public WireAnswer error(int status, String code, String message) {
    return OpenAiErrors.error(status, code, message);
  }

  private static Map<String, @Nullable Object> choice(
      Map<String, @Nullable Object> delta, @Nullable String finish) {
    return object("index", 0, "delta", delta, "finish_reason", finish);
  }

  private static Map<String, @Nullable Object> chunk(
      String id,
      long created,
      WireCall call,
      List<?> choices,
      @Nullable Map<String, @Nullable Object> usage) {
    return object(
        "id",
        id,
        "object",
        "chat.completion.chunk",
        "created",
        created,
        "model",
        call.model(),
        "choices",
        choices,
        "usage",
        usage);
  }
}
