package dev.mosaic.adapters.http.client.vendor;

import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProviderFault;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;

/**
 * What a vendor means by refusing. Its words are searched for signs and never passed on: some
 * vendors quote the key in them.
 */
public final class Refusals {
  private static final int CLIENT_ERROR = 400;

  private Refusals() {}

  /**
   * What an answer of this status means.
   *
   * @param body as much of it as was read
   * @return empty if the status is one of success
   */
  public static Optional<ProviderFault> of(int status, byte[] body) {
    if (status >= 300 && status < CLIENT_ERROR) {
      return Optional.of(Diagnoses.redirected());
    }
    return status < CLIENT_ERROR
        ? Optional.empty()
        : Optional.of(meaning(status, RefusalText.of(body)));
  }

  /** Whether JSON that came with success, or within a stream, is an error all the same. */
  public static boolean isError(JsonNode body) {
    return RefusalText.hasError(body);
  }

  /** Whether JSON that is none of the protocol's is an error in words or numbers of its own. */
  public static boolean soundsLikeError(JsonNode body) {
    return RefusalText.soundsLikeError(body);
  }

  /** What an error means that came without a status, as it does within a stream. */
  public static ProviderFault ofError(JsonNode error) {
    RefusalText words = RefusalText.of(error);
    return meaning(words.impliedStatus(), words);
  }

  /** Whether it found the path but not the model. */
  public static boolean isAboutModel(byte[] body) {
    return RefusalText.of(body).say("model");
  }

  private static ProviderFault meaning(int status, RefusalText words) {
    if (status == 402 || words.areAboutCredit()) {
      return noCredit();
    }
    if (status == 401 || (status == CLIENT_ERROR && words.areAboutTheKey())) {
      return keyRefused();
    }
    if (isOdd(status) && words.say("output limit was reached")) {
      return outputUsedUp();
    }
    if (words.areAboutTheCountry()) {
      return forbidden();
    }
    if (status < 500 && words.refuseTools()) {
      return noTools();
    }
    if (status < 500 && words.refuseStreams()) {
      return noStreams();
    }
    return switch (status) {
      case 403 -> forbidden();
      case 404 -> modelUnknown();
      case 408, 504 -> Diagnoses.answerTimeout();
      case 413 -> tooLarge();
      case 429 -> rateLimited();
      default ->
          status == 409 || status == 425 || status >= 500 ? down(status) : odd(status, words);
    };
  }

  private static ProviderFault odd(int status, RefusalText words) {
    if (words.areAboutLength()) {
      return tooLarge();
    }
    if (words.areAboutContent()) {
      return filtered();
    }
    return words.areAboutTheModel()
        ? modelUnknown()
        : new ProviderFault(
            ProbeCode.BAD_RESPONSE,
            "The vendor refused the question (status " + status + ").",
            "Check the address, the protocol and the model.");
  }

  private static boolean isOdd(int status) {
    return status == CLIENT_ERROR || status == 422;
  }

  /** The key is refused. */
  public static ProviderFault keyRefused() {
    return new ProviderFault(
        ProbeCode.AUTH_INVALID,
        "The vendor does not accept the API key.",
        "Copy the key again, whole and without spaces, or make a new one.");
  }

  private static ProviderFault forbidden() {
    return new ProviderFault(
        ProbeCode.AUTH_FORBIDDEN,
        "The vendor knows the key but does not let it do this.",
        "Check the key's permissions and project, and whether the vendor serves your country.");
  }

  private static ProviderFault noCredit() {
    return new ProviderFault(
        ProbeCode.NO_CREDIT,
        "The key is good, but the account has no credit left.",
        "Add credit or a payment method at the vendor; a chat subscription is no API credit.");
  }

  private static ProviderFault rateLimited() {
    return new ProviderFault(
        ProbeCode.RATE_LIMITED,
        "The vendor says there were too many calls just now.",
        "Wait a minute and try again.");
  }

  private static ProviderFault modelUnknown() {
    return new ProviderFault(
        ProbeCode.MODEL_NOT_FOUND,
        "The vendor does not offer this model to this account.",
        "Choose another model, or check its id in the vendor's documentation.");
  }

  /** The model refuses questions that bring tools. */
  public static ProviderFault noTools() {
    return new ProviderFault(
        ProbeCode.BAD_RESPONSE,
        "This model takes no tools, and an agent cannot work without them.",
        "Choose a model that supports tools (function calling); a server of your own may need them"
            + " switched on.");
  }

  /** A model that thinks first had no room left for an answer. */
  public static ProviderFault outputUsedUp() {
    return new ProviderFault(
        ProbeCode.OUTPUT_LIMIT,
        "The model used up the longest answer it may give by thinking, before its first word.",
        "Raise the model's longest answer under Settings → Providers, and the limit of answers"
            + " under Settings → Agent if there is one; a program, the `max_tokens` it sends.");
  }

  /** The vendor's filter of contents let nothing of the answer through. */
  public static ProviderFault filtered() {
    return new ProviderFault(
        ProbeCode.BAD_RESPONSE,
        "The vendor's content filter stopped the answer before its first word.",
        "Ask in other words, or choose another model.");
  }

  /** The vendor refuses to stream this model. */
  public static ProviderFault noStreams() {
    return new ProviderFault(
        ProbeCode.BAD_RESPONSE,
        "The vendor does not stream this model's answers to this account.",
        "Choose another model; some vendors stream only once the organization is verified.");
  }

  /** More was sent than the model can read. */
  public static ProviderFault tooLarge() {
    return new ProviderFault(
        ProbeCode.BAD_RESPONSE,
        "The conversation is longer than this model can read.",
        "Start a new conversation, or choose a model with a larger context window.");
  }

  private static ProviderFault down(int status) {
    return new ProviderFault(
        ProbeCode.PROVIDER_DOWN,
        "The vendor itself is in trouble (status " + status + ").",
        "Try again in a few minutes; the vendor's status page may say more.");
  }
}
