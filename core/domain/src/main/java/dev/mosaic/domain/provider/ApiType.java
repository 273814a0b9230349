package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The protocol an account speaks, in OpenClaw's words for it. */
public enum ApiType {
  OPENAI_COMPLETIONS(AuthStyle.BEARER, "/models"),
  OPENAI_RESPONSES(AuthStyle.BEARER, "/models"),
  ANTHROPIC_MESSAGES(AuthStyle.X_API_KEY, "/v1/models"),
  OLLAMA(AuthStyle.BEARER, "/api/tags"),
  GOOGLE_GENERATIVE_AI(AuthStyle.X_GOOG_API_KEY, "/models");

  private final AuthStyle auth;
  private final String modelsPath;

  ApiType(AuthStyle auth, String modelsPath) {
    this.auth = auth;
    this.modelsPath = modelsPath;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public AuthStyle auth() {
    return auth;
  }

  /** Where the list of models is, below the account's address. */
  public String modelsPath() {
    return modelsPath;
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
