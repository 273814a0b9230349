package dev.mosaic.domain.provider;

import java.util.Locale;

/** The member by which a vendor of chat completions takes the longest answer. */
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
