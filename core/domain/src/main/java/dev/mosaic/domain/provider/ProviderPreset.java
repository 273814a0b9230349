package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a kind of vendor before anything is typed. Data only. How the key is shown and
 * where models are listed follows from the protocol.
 *
 * @param addresses the vendor's documented ones, the usual one first; empty where only the user
 *     knows it
 * @param keyUrl page where keys are made, null where none is needed
 * @param keyCheck call below the address that only a good key gets an answer to; null where the
 *     list of models proves the key
 * @param hint one sentence for the form
 */
public record ProviderPreset(
    ProviderType type,
    String label,
    List<Address> addresses,
    ApiType apiType,
    @Nullable String keyUrl,
    boolean needsApiKey,
    @Nullable String keyCheck,
    String hint) {
  public ProviderPreset {
    addresses = List.copyOf(addresses);
  }

  /**
   * One of a vendor's addresses.
   *
   * @param label what distinguishes it, for people
   */
  public record Address(String label, String baseUrl) {}

  /** The usual address, null where only the user knows it. */
  public @Nullable String baseUrl() {
    return addresses.isEmpty() ? null : addresses.getFirst().baseUrl();
  }

  /**
   * Where an account of this kind is called.
   *
   * @param typed what its owner gave; null takes the usual address
   * @throws InvalidInput if there is neither
   */
  public HttpUrl addressOr(@Nullable HttpUrl typed) {
    if (typed != null) {
      return typed;
    }
    if (addresses.isEmpty()) {
      throw new InvalidInput("baseUrl", "required", "Give the address of the server.");
    }
    return new HttpUrl(addresses.getFirst().baseUrl());
  }

  /** Whether that is at one of the addresses this kind of vendor is known for. */
  public boolean isUsualAddress(HttpUrl url) {
    return addresses.stream().anyMatch(usual -> new HttpUrl(usual.baseUrl()).isAtSameHost(url));
  }

  /** The protocol an account of this kind speaks: the chosen one, or else (null) the usual one. */
  public ApiType protocolOr(@Nullable ApiType chosen) {
    return chosen == null ? apiType : chosen;
  }

  /** All presets, in the order people see them. Addresses are the vendors' documented ones. */
  public static final List<ProviderPreset> ALL =
      List.of(
          new ProviderPreset(
              ProviderType.OPENAI,
              "OpenAI",
              at("https://api.openai.com/v1"),
              ApiType.OPENAI_COMPLETIONS,
              "https://platform.openai.com/api-keys",
              true,
              null,
              "Use a key of a project with credit; a ChatGPT subscription has none."),
          new ProviderPreset(
              ProviderType.ANTHROPIC,
              "Anthropic",
              at("https://api.anthropic.com"),
              ApiType.ANTHROPIC_MESSAGES,
              "https://console.anthropic.com/settings/keys",
              true,
              null,
              "Use an API key of the console; a Claude subscription has none."),
          new ProviderPreset(
              ProviderType.ZAI,
              "Z.ai",
              List.of(
                  new Address("General", "https://api.z.ai/api/paas/v4"),
                  new Address("Coding plan", "https://api.z.ai/api/coding/paas/v4")),
              ApiType.OPENAI_COMPLETIONS,
              "https://z.ai/manage-apikey/apikey-list",
              true,
              null,
              "A key of a coding plan works at the coding plan's address only."),
          new ProviderPreset(
              ProviderType.OLLAMA,
              "Ollama",
              at("http://host.docker.internal:11434"),
              ApiType.OLLAMA,
              null,
              false,
              null,
              "Name the machine Ollama runs on as Mosaic sees it: where Mosaic runs in a container,"
                  + " localhost is that container."),
          new ProviderPreset(
              ProviderType.OPENROUTER,
              "OpenRouter",
              at("https://openrouter.ai/api/v1"),
              ApiType.OPENAI_COMPLETIONS,
              "https://openrouter.ai/settings/keys",
              true,
              "/key",
              "One key for many vendors' models."),
          new ProviderPreset(
              ProviderType.GEMINI,
              "Google Gemini",
              at("https://generativelanguage.googleapis.com/v1beta"),
              ApiType.GOOGLE_GENERATIVE_AI,
              "https://aistudio.google.com/apikey",
              true,
              null,
              "Use a key of Google AI Studio."),
          new ProviderPreset(
              ProviderType.CUSTOM,
              "OpenAI-compatible",
              List.of(),
              ApiType.OPENAI_COMPLETIONS,
              null,
              false,
              null,
              "Any server that speaks OpenAI's chat completions, such as vLLM or LiteLLM."));

  private static List<Address> at(String baseUrl) {
    return List.of(new Address("Standard", baseUrl));
  }

  /** The preset of a type; every type has one. */
  public static ProviderPreset of(ProviderType type) {
    return ALL.stream().filter(preset -> preset.type() == type).findFirst().orElseThrow();
  }
}
