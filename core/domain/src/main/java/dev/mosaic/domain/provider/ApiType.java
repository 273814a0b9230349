package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The protocol an account speaks, in the gateway's words for it. */
public enum ApiType {
  OPENAI_COMPLETIONS,
  OPENAI_RESPONSES,
  ANTHROPIC_MESSAGES,
  OLLAMA,
  GOOGLE_GENERATIVE_AI;

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether OpenAI's embeddings are served beside it. */
  public boolean servesVectors() {
    return this == OPENAI_COMPLETIONS || this == OPENAI_RESPONSES || this == OLLAMA;
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
        Arrays.stream(values())
            .map(ApiType::label)
            .collect(Collectors.joining(", ", "Choose one of ", ".")));
  }
}
