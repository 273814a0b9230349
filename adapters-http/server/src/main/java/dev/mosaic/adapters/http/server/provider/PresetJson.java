package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.domain.provider.ProviderPreset;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a kind of vendor before anything is typed.
 *
 * @param addresses the vendor's documented ones, the usual one first; empty where only the person
 *     knows it
 * @param baseUrl the usual address; null where only the person knows it
 * @param keyUrl page where keys are made; null where none is needed
 */
@Serdeable
public record PresetJson(
    @Schema(
            allowableValues = {
              "openai",
              "anthropic",
              "zai",
              "ollama",
              "openrouter",
              "gemini",
              "custom"
            })
        String type,
    String label,
    List<PresetAddressJson> addresses,
    @Nullable String baseUrl,
    @Schema(
            allowableValues = {
              ApiTypeNames.COMPLETIONS,
              ApiTypeNames.RESPONSES,
              ApiTypeNames.ANTHROPIC,
              ApiTypeNames.OLLAMA,
              ApiTypeNames.GOOGLE
            })
        String apiType,
    @Nullable String keyUrl,
    boolean needsApiKey,
    String hint) {

  static PresetJson of(ProviderPreset preset) {
    return new PresetJson(
        preset.type().label(),
        preset.label(),
        preset.addresses().stream().map(PresetAddressJson::of).toList(),
        preset.baseUrl(),
        preset.apiType().label(),
        preset.keyUrl(),
        preset.needsApiKey(),
        preset.hint());
  }
}
