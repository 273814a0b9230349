package dev.mosaic.domain.provider;

import java.util.Locale;

/** How a vendor of chat completions wants to be told how long an answer may become. */
public enum TokenField {
  MAX_TOKENS,
  MAX_COMPLETION_TOKENS,
  /** It takes neither name. */
  NONE;

  /** As the member of a request is called. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
