package dev.mosaic.testkit.vendor;

import java.util.Locale;

/** What a scripted vendor does instead of answering well. */
public enum VendorFault {
  /** Refuses the key, quoting it back as some vendors do. */
  UNAUTHORIZED("401"),
  PAYMENT_REQUIRED("402"),
  FORBIDDEN("403"),
  NOT_FOUND("404"),
  RATE_LIMITED("429"),
  /** OpenAI's way to say that credit is used up: 429 with the code `insufficient_quota`. */
  QUOTA("quota"),
  /** Anthropic's way to say it: 400 with a sentence about the credit balance. */
  LOW_BALANCE("low-balance"),
  BROKEN("500"),
  OVERLOADED("529"),
  /** Takes the request and never answers. */
  HANG("hang"),
  /** Drops the connection in mid-answer. */
  CUT("cut"),
  /** Status 200 with bytes that mean nothing. */
  GARBAGE("garbage"),
  /** Status 200 with a body of eight megabytes. */
  HUGE("huge"),
  /** Status 200 with a web page. */
  HTML("html"),
  /** Sends the caller to another host. */
  REDIRECT("redirect"),
  /** Knows chat completions by the older name of its length limit only. */
  ONLY_MAX_TOKENS("only-max-tokens"),
  /** Knows chat completions by the newer name of its length limit only. */
  ONLY_MAX_COMPLETION_TOKENS("only-max-completion-tokens");

  private final String label;

  VendorFault(String label) {
    this.label = label;
  }

  /** The name it is asked for by over HTTP. */
  public String label() {
    return label;
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
