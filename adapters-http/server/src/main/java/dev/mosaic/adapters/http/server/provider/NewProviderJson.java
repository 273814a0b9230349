package dev.mosaic.adapters.http.server.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.application.provider.SaveProvider;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.SecretText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account to add.
 *
 * @param name 1 to 40 lower-case letters, digits or hyphens
 * @param baseUrl the preset's if absent
 * @param apiKey absent for vendors that need none
 * @param apiType the preset's if absent
 * @param models those the check found if absent; the first becomes the agent's model if it has none
 * @param saveUnverified true saves whatever the check says
 */
@Serdeable.Deserializable
public record NewProviderJson(
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
    @JsonProperty(required = true)
        @Schema(pattern = "^[a-z0-9][a-z0-9-]{0,39}$", example = "lab")
        @Size(min = 1, max = 40)
        String name,
    @JsonProperty(required = true) @Size(min = 1, max = 100) String displayName,
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
    @Size(max = 2000) @Nullable List<ModelDraftJson> models,
    @Nullable Boolean saveUnverified) {

  public SaveProvider.Command toCommand(Caller caller) {
    return new SaveProvider.Command(
        caller,
        ProviderType.ofLabel(type),
        new ProviderName(name),
        displayName,
        baseUrl == null || baseUrl.isBlank() ? null : new HttpUrl(baseUrl),
        apiKey == null || apiKey.isBlank() ? null : apiKey,
        apiType == null ? null : ApiType.ofLabel(apiType),
        models == null ? List.of() : ModelDraftJson.toModels(models),
        Boolean.TRUE.equals(saveUnverified));
  }
}
