package dev.mosaic.adapters.http.client.vendor;

import dev.mosaic.adapters.http.protocol.json.JsonText;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
record RefusalText(String text, int code) {
  private static final Pattern STATUS = Pattern.compile("[45]\\d\\d");

  /** Members in which vendors say what is wrong. */
  private static final List<String> SAYING =
      List.of(
          "code",
          "type",
          "status",
          "message",
          "msg",
          "detail",
          "title",
          "reason",
          "error_msg",
          "errmsg",
          "error_description",
          "error_code",
          "status_msg",
          "Message");

  private static final List<String> CODES = List.of("code", "status", "status_code", "statusCode");

  static RefusalText of(byte[] body) {
    JsonNode tree = JsonText.read(body).orElse(null);
    return tree == null ? new RefusalText("", 0) : of(tree);
  }

  static RefusalText of(JsonNode body) {
    JsonNode top = unwrapped(body);
    JsonNode error = errorIn(top);
    StringBuilder text = new StringBuilder(JsonText.text(error));
    for (String name : SAYING) {
      text.append(' ').append(JsonText.text(JsonText.member(error, name)));
      text.append(' ').append(JsonText.text(JsonText.member(top, name)));
    }
    text.append(' ').append(reasonsOf(error));
    String code =
        CODES.stream()
            .flatMap(name -> Stream.of(JsonText.member(error, name), JsonText.member(top, name)))
            .map(JsonText::text)
            .filter(number -> STATUS.matcher(number).matches())
            .findFirst()
            .orElse("");
    return new RefusalText(
        text.toString().toLowerCase(Locale.ROOT), code.isEmpty() ? 0 : Integer.parseInt(code));
  }

  static boolean hasError(JsonNode body) {
    JsonNode top = unwrapped(body);
    JsonNode error = errorIn(top);
    return (error != null && (isFilled(error) || !JsonText.text(error).isEmpty()))
        || JsonText.text(JsonText.member(top, "type")).equals("error");
  }

  /**
   * Whether JSON that is none of the protocol's reports an error in another way: by a code, or by
   * saying that something was no success.
   */
  static boolean soundsLikeError(JsonNode body) {
    JsonNode top = unwrapped(body);
    JsonNode success = JsonText.member(top, "success");
    boolean failed = success != null && success.isBoolean() && !success.getBooleanValue();
    boolean coded =
        CODES.stream()
            .map(name -> JsonText.text(JsonText.member(top, name)))
            .anyMatch(code -> STATUS.matcher(code).matches());
    boolean told =
        Stream.of("error_code", "error_msg", "errors", "errcode", "errmsg", "base_resp", "detail")
            .anyMatch(name -> isTold(JsonText.member(top, name)));
    String status = JsonText.text(JsonText.member(top, "status"));
    return hasError(body) || failed || coded || told || status.matches("(?i)error|failed?|failure");
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

  boolean areAboutContent() {
    return say("content_filter", "content_policy", "content management policy");
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
    if (say(
            "authentication",
            "unauthorized",
            "unauthenticated",
            "token expired",
            "expired token",
            "token invalid",
            "invalid token",
            "token is invalid",
            "login fail",
            "incorrect api key",
            "invalid key")
        || areAboutTheKey()) {
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

  // OpenAI's responses keep the error of one that failed on the way inside the response; others
  // have a list of errors, or a member of their own name.
  private static @Nullable JsonNode errorIn(@Nullable JsonNode top) {
    JsonNode error = JsonText.member(top, "error");
    return Stream.of(
            Optional.ofNullable(error),
            Optional.ofNullable(JsonText.member(JsonText.member(top, "response"), "error")),
            Optional.ofNullable(JsonText.first(JsonText.member(top, "errors"))),
            Optional.ofNullable(JsonText.member(top, "base_resp")).filter(RefusalText::isTold))
        .flatMap(Optional::stream)
        .filter(found -> !found.isNull())
        .findFirst()
        .orElse(null);
  }

  private static boolean isFilled(@Nullable JsonNode node) {
    return node != null && node.isContainerNode() && node.size() > 0;
  }

  /** Some say with every answer that there was no error. */
  private static boolean isTold(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return false;
    }
    String code = JsonText.text(JsonText.member(node, "status_code"));
    return node.isContainerNode() ? node.size() > 0 && !code.equals("0") : !isZero(node);
  }

  private static boolean isZero(JsonNode node) {
    String text = JsonText.text(node);
    return text.isEmpty() || text.equals("0") || text.equalsIgnoreCase("ok");
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
