package dev.mosaic.testkit.vendor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a scripted vendor does instead of answering well. What is said of streams holds for answers
 * in one piece as far as it can: they are cut, late or empty, too.
 */
public enum VendorFault {
  /** Refuses the key, quoting it back as some vendors do. */
  UNAUTHORIZED("401", 401, "invalid_api_key", "Incorrect API key provided: %s."),
  PAYMENT_REQUIRED("402", 402, "insufficient_credits", "Insufficient credits on key %s."),
  FORBIDDEN("403", 403, "permission_denied", "Key %s may not use this."),
  NOT_FOUND("404", 404, "not_found_error", "Not found."),
  LATE("408", 408, "timeout", "The request took too long."),
  CONFLICT("409", 409, "conflict_error", "Another request is under way."),
  TOO_LARGE("413", 413, "request_too_large", "The request is too large."),
  UNPROCESSABLE("422", 422, "invalid_request_error", "The request makes no sense."),
  /** With `Retry-After: 20`. */
  RATE_LIMITED("429", 429, "rate_limit_exceeded", "Rate limit reached, try again in 20 s."),
  /** OpenAI's way to say that credit is used up: 429 with the code `insufficient_quota`. */
  QUOTA("quota", 429, "insufficient_quota", "You exceeded your current quota, check billing."),
  /** Anthropic's way to say it: 400 with a sentence about the credit balance. */
  LOW_BALANCE("low-balance", 400, "invalid_request_error", "Your credit balance is too low."),
  /** More was sent than the model can read. Quotes the key, as no vendor should. */
  CONTEXT_TOO_LONG(
      "context-too-long",
      400,
      "context_length_exceeded",
      "This model's maximum context length is 100 tokens, but key %s sent more."),
  BROKEN("500", 500, "server_error", "The server had an error."),
  UNAVAILABLE("503", 503, "server_error", "The server is down for maintenance."),
  OVERLOADED("529", 529, "overloaded_error", "Overloaded"),
  /** Takes the request and never answers. */
  HANG("hang"),
  /** Answers well, but nothing comes before {@link VendorSettings#slowness} is over. */
  SLOW("slow"),
  /** Begins a stream at once, but its first token comes when slowness is over. */
  SLOW_TOKEN("slow-token"),
  /** Says half of a stream, then nothing more. */
  STALL("stall"),
  /** Drops the connection without a word. */
  DROP("drop"),
  /** Begins a stream and drops the connection before its first token. */
  CUT("cut"),
  /** Drops the connection after half of a stream's tokens. */
  CUT_AFTER_TEXT("cut-after-text"),
  /** Begins a stream, then says in it that there is an error; else status 200 with an error. */
  ERROR_EVENT("error-event"),
  /** The same after half of a stream's tokens. */
  ERROR_AFTER_TEXT("error-after-text"),
  /** A stream that ends properly without having said anything. */
  EMPTY("empty"),
  /** Status 200 with bytes that mean nothing. */
  GARBAGE("garbage"),
  /** Status 200 with a body of eight megabytes. */
  HUGE("huge"),
  /** Status 200 with a web page. */
  HTML("html"),
  /** Sends the caller to another host. */
  REDIRECT("redirect"),
  /** Sends the caller to where clouds keep their credentials. */
  REDIRECT_TO_METADATA("redirect-to-metadata"),
  /** Knows chat completions by the older name of its length limit only. */
  ONLY_MAX_TOKENS("only-max-tokens"),
  /** Knows chat completions by the newer name of its length limit only. */
  ONLY_MAX_COMPLETION_TOKENS("only-max-completion-tokens"),
  /** Refuses requests that bring tools. */
  NO_TOOLS("no-tools"),
  /** Refuses requests for a stream. */
  NO_STREAM("no-stream"),
  /** Refuses chat completions that ask for the usage of a stream, as older imitations do. */
  NO_STREAM_OPTIONS("no-stream-options"),
  /** Refuses the newer name of the length limit as a validator does that knows no other. */
  EXTRA_FORBIDDEN("extra-forbidden"),
  /** Refuses whatever is newer in chat completions and does not say what it minds. */
  BAD_REQUEST_UNNAMED("bad-request-unnamed"),
  /** Refuses messages of the role developer. */
  NO_DEVELOPER("no-developer"),
  /** Refuses answers of more than {@link ScriptedVendor#MAX_TOKENS} tokens, and names the limit. */
  SMALL_LIMIT("small-limit"),
  /** Sends the text of chat completions as lists of parts, thoughts among them. */
  CONTENT_PARTS("content-parts"),
  /** Says why a stream is finished, then neither ends it nor closes the connection. */
  NEVER_ENDS("never-ends"),
  /** Sends signs of life as events that carry no JSON. */
  KEEP_ALIVE_EVENTS("keep-alive-events"),
  /** Sends broken JSON, foreign events and comments between its own. */
  BABBLE("babble"),
  /** Names a wrong content type. */
  WRONG_TYPE("wrong-type"),
  /** Packs its answers although nobody asked for it. */
  GZIP("gzip"),
  /** Lists its models as a bare array. */
  BARE_LIST("bare-list"),
  /** Lists seven hundred models with long descriptions. */
  LONG_LIST("long-list"),
  /** Refuses the key under a status of success, in words and numbers of its own. */
  ERROR_IN_SUCCESS("error-in-success"),
  /** Uses up the limit of length before its first word. */
  ONLY_THOUGHTS("only-thoughts"),
  /** Quotes the key in its answer, a few characters at a time. */
  QUOTES_KEY("quotes-key"),
  /** Thinks, and refuses calls of tools that come back without the thoughts before them. */
  WANTS_THOUGHTS_BACK("wants-thoughts-back");

  private final String label;
  private final @Nullable Refusal refusal;

  /**
   * A plain refusal.
   *
   * @param message may hold the key's place
   */
  record Refusal(int status, String type, String message) {}

  VendorFault(String label) {
    this.label = label;
    this.refusal = null;
  }

  VendorFault(String label, int status, String type, String message) {
    this.label = label;
    this.refusal = new Refusal(status, type, message);
  }

  /** The name it is asked for by over HTTP. */
  public String label() {
    return label;
  }

  /** Null where it does something else. */
  @Nullable Refusal refusal() {
    return refusal;
  }

  static VendorFault ofLabel(String label) {
    for (VendorFault fault : values()) {
      if (fault.label.equals(label.toLowerCase(Locale.ROOT))) {
        return fault;
      }
    }
    throw new IllegalArgumentException("no such fault: " + label);
  }
}
