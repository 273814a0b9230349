package dev.mosaic.domain.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a kind of vendor before anything is typed. Data only: adding a vendor is one
 * entry.
 *
 * @param baseUrl null where only the user knows it
 * @param keyUrl page where keys are made, null where none is needed
 * @param hint one sentence for the form
 */
public record ProviderPreset(
    ProviderType type,
    String label,
    @Nullable String baseUrl,
    ApiType apiType,
    @Nullable String keyUrl,
    boolean needsApiKey,
    String hint) {
  /** All presets, in the order people see them. Addresses are the vendors' documented ones. */
  public static final List<ProviderPreset> ALL =
      List.of(
          new ProviderPreset(
              ProviderType.OPENAI,
              "OpenAI",
              "https://api.openai.com/v1",
              ApiType.OPENAI_COMPLETIONS,
              "https://platform.openai.com/api-keys",
              true,
              "Use a key of a project with credit; a ChatGPT subscription has none."),
          new ProviderPreset(
              ProviderType.ANTHROPIC,
              "Anthropic",
              "https://api.anthropic.com",
              ApiType.ANTHROPIC_MESSAGES,
              "https://console.anthropic.com/settings/keys",
              true,
              "Use an API key of the console; a Claude subscription has none."),
          new ProviderPreset(
              ProviderType.ZAI,
              "Z.ai",
              "https://api.z.ai/api/paas/v4",
              ApiType.OPENAI_COMPLETIONS,
              "https://z.ai/manage-apikey/apikey-list",
              true,
              "With a coding plan, change the address to https://api.z.ai/api/coding/paas/v4."),
          new ProviderPreset(
              ProviderType.OLLAMA,
              "Ollama",
              "http://host.docker.internal:11434/v1",
              ApiType.OPENAI_COMPLETIONS,
              null,
              false,
              "The agent calls Ollama from its container: localhost would be the container"
                  + " itself, so name the machine Ollama runs on."),
          new ProviderPreset(
              ProviderType.OPENROUTER,
              "OpenRouter",
              "https://openrouter.ai/api/v1",
              ApiType.OPENAI_COMPLETIONS,
              "https://openrouter.ai/settings/keys",
              true,
              "One key for many vendors' models."),
          new ProviderPreset(
              ProviderType.GEMINI,
              "Google Gemini",
              "https://generativelanguage.googleapis.com/v1beta/openai",
              ApiType.OPENAI_COMPLETIONS,
              "https://aistudio.google.com/apikey",
              true,
              "Use a key of Google AI Studio."),
          new ProviderPreset(
              ProviderType.CUSTOM,
              "OpenAI-compatible",
              null,
              ApiType.OPENAI_COMPLETIONS,
              null,
              false,
              "Any server that speaks OpenAI's chat completions, such as vLLM or LiteLLM."));

  /** The preset of a type; every type has one. */
  public static ProviderPreset of(ProviderType type) {
    return ALL.stream().filter(preset -> preset.type() == type).findFirst().orElseThrow();
  }
}
