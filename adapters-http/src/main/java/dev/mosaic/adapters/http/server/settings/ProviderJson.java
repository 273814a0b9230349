package dev.mosaic.adapters.http.server.settings;

import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.Provider;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An account at an LLM vendor. Its key is never shown.
 *
 * @param name what models are addressed by: {@code name/model}
 * @param apiKeyHint last four characters of the key; null without one
 * @param lastProbe null before the first check
 */
@Serdeable
public record ProviderJson(
    String id,
    String name,
    String displayName,
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
    String baseUrl,
    @Schema(allowableValues = {"openai-completions", "openai-responses", "anthropic-messages"})
        String apiType,
    List<ModelJson> models,
    boolean isActive,
    boolean hasApiKey,
    @Nullable String apiKeyHint,
    @Schema(allowableValues = {"unverified", "ok", "failing"}) String status,
    @Nullable ProbeJson lastProbe,
    Instant createdAt,
    Instant updatedAt) {

  public static ProviderJson of(Provider provider) {
    ProbeReport probe = provider.lastProbe();
    return new ProviderJson(
        provider.id().toString(),
        provider.name().value(),
        provider.displayName(),
        provider.type().label(),
        provider.baseUrl().value(),
        provider.apiType().label(),
        provider.models().stream().map(ModelJson::of).toList(),
        provider.active(),
        provider.hasApiKey(),
        provider.apiKeyHint(),
        provider.status().name().toLowerCase(Locale.ROOT),
        probe == null ? null : ProbeJson.of(probe),
        provider.createdAt(),
        provider.updatedAt());
  }
}
