package dev.mosaic.adapters.http.client.vendor;

import dev.mosaic.adapters.http.client.JsonText;
import io.micronaut.json.tree.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a vendor's error, wherever its protocol keeps them, for signs to be looked for. They
 * may hold the key, so they stay in this package.
 *
 * @param text lower case
 * @param code the status the error itself names, 0 if none
 */
record RefusalWords(String text, int code) {
  private static final Pattern STATUS = Pattern.compile("[45]\\d\\d");

  static RefusalWords of(byte[] body) {
    JsonNode tree = JsonText.read(body).orElse(null);
    return tree == null ? new RefusalWords("", 0) : of(tree);
  }

  static RefusalWords of(JsonNode body) {
    JsonNode top = unwrapped(body);
    JsonNode error = errorIn(top);
    String code = JsonText.text(JsonText.member(error, "code"));
    String text =
        Stream.of(
                JsonText.text(error),
                code,
                JsonText.text(JsonText.member(error, "type")),
                JsonText.text(JsonText.member(error, "status")),
                JsonText.text(JsonText.member(error, "message")),
                reasonsOf(error),
                JsonText.text(JsonText.member(top, "type")),
                JsonText.text(JsonText.member(top, "code")),
                JsonText.text(JsonText.member(top, "message")),
                JsonText.text(JsonText.member(top, "detail")))
            .reduce("", (all, next) -> all + " " + next)
            .toLowerCase(Locale.ROOT);
    return new RefusalWords(text, STATUS.matcher(code).matches() ? Integer.parseInt(code) : 0);
  }

  static boolean hasError(JsonNode body) {
    JsonNode top = unwrapped(body);
    JsonNode error = errorIn(top);
    return (error != null && (error.isObject() || !JsonText.text(error).isEmpty()))
        || JsonText.text(JsonText.member(top, "type")).equals("error");
  }

  boolean say(String... signs) {
    return Stream.of(signs).anyMatch(text::contains);
  }

  boolean areAboutCredit() {
    // Google speaks of quota and billing when there were merely too many calls.
    return say(
            "insufficient_quota",
            "insufficient_credits",
            "credit balance",
            "insufficient balance",
            "credits are depleted")
        || (say("exceeded your current quota") && !say("resource_exhausted"));
  }

  boolean areAboutTheKey() {
    return say("api key not valid", "invalid api key", "invalid_api_key", "api_key_invalid");
  }

  boolean areAboutTheCountry() {
    return say("location is not supported", "unsupported_country");
  }

  boolean areAboutTheModel() {
    return say(
        "model_not_found",
        "model not found",
        "not a chat model",
        "unknown model",
        "invalid model",
        "no such model",
        "does not exist");
  }

  boolean areAboutLength() {
    return say(
        "context_length_exceeded",
        "maximum context length",
        "prompt is too long",
        "input token count",
        "exceeds the context");
  }

  boolean refuseTools() {
    return say(
        "not support tool",
        "tools are not supported",
        "tools is not supported",
        "support tool use",
        "not support function",
        "function calling is not",
        "enable-auto-tool-choice");
  }

  boolean refuseStreams() {
    return say(
        "not support stream",
        "streaming is not supported",
        "stream is not supported",
        "verified to stream");
  }

  /** The status that a vendor would have sent with these words. */
  int impliedStatus() {
    if (code > 0) {
      return code;
    }
    if (say("authentication_error", "unauthorized", "unauthenticated", "invalid_api_key")) {
      return 401;
    }
    if (say("permission")) {
      return 403;
    }
    if (say("rate_limit", "rate limit", "too many requests", "usage limit", "resource_exhausted")) {
      return 429;
    }
    if (say("timed out", "timeout", "deadline_exceeded")) {
      return 504;
    }
    if (areAboutTheModel() || say("not_found")) {
      return 404;
    }
    return say("invalid_request", "invalid_argument", "context_length_exceeded") ? 400 : 500;
  }

  // Gemini's imitation of OpenAI wraps its error in a list.
  private static @Nullable JsonNode unwrapped(JsonNode body) {
    return body.isArray() ? JsonText.first(body) : body;
  }

  // OpenAI's responses keep the error of one that failed on the way inside the response.
  private static @Nullable JsonNode errorIn(@Nullable JsonNode top) {
    JsonNode error = JsonText.member(top, "error");
    return error == null ? JsonText.member(JsonText.member(top, "response"), "error") : error;
  }

  private static String reasonsOf(@Nullable JsonNode error) {
    JsonNode details = JsonText.member(error, "details");
    if (details == null || !details.isArray()) {
      return "";
    }
    StringBuilder reasons = new StringBuilder();
    for (JsonNode detail : details.values()) {
      reasons.append(JsonText.text(JsonText.member(detail, "reason"))).append(' ');
    }
    return reasons.toString();
  }
}
