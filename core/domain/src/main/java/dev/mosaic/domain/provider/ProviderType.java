package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import java.util.Locale;

/** Which kind of vendor account it is. What each kind means stands in {@link ProviderPreset}. */
public enum ProviderType {
  OPENAI,
  ANTHROPIC,
  ZAI,
  OLLAMA,
  OPENROUTER,
  GEMINI,
  CUSTOM;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #label} back. */
  public static ProviderType ofLabel(String label) {
    for (ProviderType type : values()) {
      if (type.label().equals(label)) {
        return type;
      }
    }
    throw new InvalidInput(
        "type",
        "unknown_type",
        "Choose one of openai, anthropic, zai, ollama, openrouter, gemini, custom.");
  }
}
