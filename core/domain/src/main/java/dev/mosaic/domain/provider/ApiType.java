package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import java.util.Locale;

/** The protocol an account speaks, in OpenClaw's words for it. */
public enum ApiType {
  OPENAI_COMPLETIONS,
  OPENAI_RESPONSES,
  ANTHROPIC_MESSAGES;

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads {@link #label} back. */
  public static ApiType ofLabel(String label) {
    for (ApiType type : values()) {
      if (type.label().equals(label)) {
        return type;
      }
    }
    throw new InvalidInput(
        "apiType",
        "unknown_api_type",
        "Choose one of openai-completions, openai-responses, anthropic-messages.");
  }
}
