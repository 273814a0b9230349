package dev.mosaic.adapters.http.client.llm;

import static dev.mosaic.adapters.http.client.llm.Trees.object;

import dev.mosaic.adapters.http.client.JsonText;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's error under a status of success: in a stream, or in place of an answer.
 *
 * @param status the one it would have had
 * @param body as if it had been the whole answer
 */
@SuppressWarnings("ArrayRecordComponent")
record ErrorAnswer(int status, byte[] body) {
  // The first that fits; a sign may be a part of others below it.
  private static final List<Map.Entry<String, Integer>> SIGNS =
      List.of(
          Map.entry("overloaded", 529),
          Map.entry("insufficient_quota", 429),
          Map.entry("rate_limit", 429),
          Map.entry("resource_exhausted", 429),
          Map.entry("authentication", 401),
          Map.entry("unauthenticated", 401),
          Map.entry("invalid_api_key", 401),
          Map.entry("billing", 402),
          Map.entry("insufficient_credits", 402),
          Map.entry("permission", 403),
          Map.entry("not_found", 404),
          Map.entry("too_large", 413),
          Map.entry("timeout", 504),
          Map.entry("invalid_request", 400),
          Map.entry("invalid_argument", 400),
          Map.entry("invalid_prompt", 400),
          Map.entry("context_length", 400));
  private static final int TROUBLE = 500;

  /** Empty if there is none. */
  static Optional<ErrorAnswer> in(JsonNode event) {
    JsonNode error = errorOf(event);
    if (error == null) {
      return Optional.empty();
    }
    return Optional.of(new ErrorAnswer(statusOf(error), JsonText.write(object("error", error))));
  }

  private static @Nullable JsonNode errorOf(JsonNode event) {
    String type = Trees.text(event, "type");
    if (type.equals("response.failed")) {
      JsonNode error = Trees.at(event, "response", "error");
      return error == null ? object("type", "server_error") : error;
    }
    JsonNode error = Trees.at(event, "error");
    return error == null && type.equals("error") ? event : error;
  }

  private static int statusOf(JsonNode error) {
    JsonNode code = Trees.at(error, "code");
    if (code != null && code.isNumber() && code.getIntValue() >= 400 && code.getIntValue() < 600) {
      return code.getIntValue();
    }
    String signs =
        (Trees.text(error, "code") + " " + Trees.text(error, "type") + " "
                + Trees.text(error, "status"))
            .toLowerCase(Locale.ROOT);
    return SIGNS.stream()
        .filter(sign -> signs.contains(sign.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(TROUBLE);
  }
}
