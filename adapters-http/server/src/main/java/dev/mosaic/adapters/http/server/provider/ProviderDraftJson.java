package dev.mosaic.adapters.http.server.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.adapters.http.server.PathId;
import dev.mosaic.application.provider.ProbeProvider;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An account as a form holds it, to be checked.
 *
 * @param model what to ask; the first the vendor lists if absent
 * @param providerId a saved account whose key is used where {@code apiKey} is absent
 */
@Serdeable.Deserializable
public record ProviderDraftJson(
    @JsonProperty(required = true)
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
    @Schema(example = "https://llm.example.org/v1") @Size(max = 2000) @Nullable String baseUrl,
    @Schema(type = "string", format = "password") @Size(max = 10_000) @Nullable SecretText apiKey,
    @Schema(
            allowableValues = {
              ApiTypeNames.COMPLETIONS,
              ApiTypeNames.RESPONSES,
              ApiTypeNames.ANTHROPIC,
              ApiTypeNames.OLLAMA,
              ApiTypeNames.GOOGLE
            })
        @Nullable String apiType,
    @Size(max = 200) @Nullable String model,
    @Size(max = 64) @Nullable String providerId) {

  ProbeProvider.Command toCommand(Caller caller) {
    return new ProbeProvider.Command.Draft(
        caller,
        providerId == null ? null : new ProviderId(PathId.parse(providerId)),
        ProviderType.ofLabel(type),
        baseUrl == null || baseUrl.isBlank() ? null : new HttpUrl(baseUrl),
        apiKey == null || apiKey.isBlank() ? null : apiKey,
        apiType == null ? null : ApiType.ofLabel(apiType),
        model == null || model.isBlank() ? null : model);
  }
}
