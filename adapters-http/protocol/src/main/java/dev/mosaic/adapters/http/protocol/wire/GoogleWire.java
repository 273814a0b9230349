package dev.mosaic.adapters.http.protocol.wire;

import static dev.mosaic.adapters.http.protocol.wire.WireJson.object;

import dev.mosaic.domain.provider.ApiType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Google's generative language API, which has the model in the address. */
record GoogleWire(WireCall call) implements Wire {
  private static final Pattern PATH =
      Pattern.compile("models/([^:]{1,512}):(generateContent|streamGenerateContent)");

  static Optional<Wire> at(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String model = URI.create("/" + parts.group(1)).getPath().substring(1);
    return Optional.of(new GoogleWire(new WireCall(model, parts.group(2).startsWith("stream"))));
  }

  @Override
  public ApiType api() {
    return ApiType.GOOGLE_GENERATIVE_AI;
  }

  @Override
  public Optional<WireCall> read(byte[] body) {
    return WireJson.members(body).map(anything -> call);
  }

  @Override
  public WireAnswer spoken(WireCall asked, String words, Instant now) {
    Map<String, @Nullable Object> answer =
        object(
            "candidates",
            List.of(
                object(
                    "content",
                    object("role", "model", "parts", List.of(object("text", words))),
                    "finishReason",
                    "STOP",
                    "index",
                    0)),
            "usageMetadata",
            object("promptTokenCount", 0, "candidatesTokenCount", 0, "totalTokenCount", 0),
            "modelVersion",
            asked.model(),
            "responseId",
            WireIds.of(""));
    return asked.stream()
        ? EventsOut.begun().data(answer).answer()
        : new WireAnswer(200, WireAnswer.JSON, WireJson.bytes(answer));
  }

  @Override
  public WireAnswer error(int status, String code, String message) {
    String word =
        switch (status) {
          case 401 -> "UNAUTHENTICATED";
          case 404 -> "NOT_FOUND";
          case 429 -> "RESOURCE_EXHAUSTED";
          case 503 -> "UNAVAILABLE";
          default -> status < 500 ? "INVALID_ARGUMENT" : "INTERNAL";
        };
    return new WireAnswer(
        status,
        WireAnswer.JSON,
        WireJson.bytes(
            object(
                "error",
                object("code", status, "message", code + ": " + message, "status", word))));
  }
}
