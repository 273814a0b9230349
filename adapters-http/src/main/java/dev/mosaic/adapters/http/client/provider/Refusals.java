package dev.mosaic.adapters.http.client.provider;

import dev.mosaic.adapters.http.client.JsonText;
import dev.mosaic.adapters.http.client.PinnedHttp.Answer;
import dev.mosaic.domain.provider.ProbeCode;
import io.micronaut.json.tree.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a vendor means by refusing. Its words are searched for signs and never passed on: some
 * vendors quote the key in them.
 */
final class Refusals {
  private static final int CLIENT_ERROR = 400;

  private Refusals() {}

  /** Empty if the status is one of success. */
  static Optional<Diagnosis> of(Answer answer) {
    int status = answer.status();
    if (status >= 300 && status < CLIENT_ERROR) {
      return Optional.of(Diagnoses.redirected());
    }
    if (status < CLIENT_ERROR) {
      return Optional.empty();
    }
    String words = wordsOf(answer);
    if (status == 402
        || says(
            words,
            "insufficient_quota",
            "credit balance",
            "insufficient balance",
            "exceeded your current quota")) {
      return Optional.of(noCredit());
    }
    if (status == 401
        || (status == CLIENT_ERROR
            && says(words, "api key not valid", "invalid api key", "invalid_api_key"))) {
      return Optional.of(keyRefused());
    }
    return Optional.of(
        switch (status) {
          case 403 -> forbidden();
          case 404 -> modelUnknown();
          case 429 -> rateLimited();
          default -> status >= 500 ? down(status) : odd(status, words);
        });
  }

  /**
   * Whether the vendor refuses the name of the member that limits an answer's length, or its size.
   */
  static boolean isAboutLimit(Answer answer) {
    return (answer.status() == CLIENT_ERROR || answer.status() == 422)
        && says(wordsOf(answer), "max_tokens", "max_completion_tokens");
  }

  /** Whether it found the path but not the model. */
  static boolean isAboutModel(Answer answer) {
    return says(wordsOf(answer), "model");
  }

  private static Diagnosis odd(int status, String words) {
    return says(
            words,
            "model_not_found",
            "model not found",
            "not a chat model",
            "unknown model",
            "invalid model",
            "no such model",
            "does not exist")
        ? modelUnknown()
        : new Diagnosis(
            ProbeCode.BAD_RESPONSE,
            "The vendor refused the question (status " + status + ").",
            "Check the address, the protocol and the model.");
  }

  static Diagnosis keyRefused() {
    return new Diagnosis(
        ProbeCode.AUTH_INVALID,
        "The vendor does not accept the API key.",
        "Copy the key again, whole and without spaces, or make a new one.");
  }

  private static Diagnosis forbidden() {
    return new Diagnosis(
        ProbeCode.AUTH_FORBIDDEN,
        "The vendor knows the key but does not let it do this.",
        "Check the key's permissions and project, and whether the vendor serves your country.");
  }

  private static Diagnosis noCredit() {
    return new Diagnosis(
        ProbeCode.NO_CREDIT,
        "The key is good, but the account has no credit left.",
        "Add credit or a payment method at the vendor; a chat subscription is no API credit.");
  }

  private static Diagnosis rateLimited() {
    return new Diagnosis(
        ProbeCode.RATE_LIMITED,
        "The vendor says there were too many calls just now.",
        "Wait a minute and try again.");
  }

  private static Diagnosis modelUnknown() {
    return new Diagnosis(
        ProbeCode.MODEL_NOT_FOUND,
        "The vendor does not offer this model to this account.",
        "Choose another model, or check its id in the vendor's documentation.");
  }

  private static Diagnosis down(int status) {
    return new Diagnosis(
        ProbeCode.PROVIDER_DOWN,
        "The vendor itself is in trouble (status " + status + ").",
        "Try again in a few minutes; the vendor's status page may tell more.");
  }

  private static boolean says(String words, String... signs) {
    return Stream.of(signs).anyMatch(words::contains);
  }

  private static String wordsOf(Answer answer) {
    JsonNode body = JsonText.read(answer.body()).orElse(null);
    // Gemini wraps its error in a list.
    JsonNode top = body != null && body.isArray() ? JsonText.first(body) : body;
    JsonNode error = JsonText.member(top, "error");
    return Stream.of(
            JsonText.text(error),
            JsonText.text(JsonText.member(error, "code")),
            JsonText.text(JsonText.member(error, "type")),
            JsonText.text(JsonText.member(error, "message")),
            JsonText.text(JsonText.member(top, "message")),
            JsonText.text(JsonText.member(top, "detail")))
        .reduce("", (all, next) -> all + " " + next)
        .toLowerCase(Locale.ROOT);
  }
}
