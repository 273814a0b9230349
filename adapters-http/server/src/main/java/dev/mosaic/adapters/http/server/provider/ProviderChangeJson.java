package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.application.provider.ChangeProvider;
import dev.mosaic.application.provider.KeyChange;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to change of an account; absent members stay as they are.
 *
 * @param apiKey absent keeps the stored key, null removes it
 * @param saveUnverified saves another key, address or protocol even if its check fails
 */
@Serdeable.Deserializable
public record ProviderChangeJson(
    @Schema(pattern = "^[a-z0-9][a-z0-9-]{0,39}$", example = "lab") @Size(min = 1, max = 40)
        @Nullable String name,
    @Size(min = 1, max = 100) @Nullable String displayName,
    @Schema(example = "https://llm.example.org/v1") @Size(max = 2000) @Nullable String baseUrl,
    @Schema(
            allowableValues = {
              ApiTypeNames.COMPLETIONS,
              ApiTypeNames.RESPONSES,
              ApiTypeNames.ANTHROPIC,
              ApiTypeNames.OLLAMA,
              ApiTypeNames.GOOGLE
            })
        @Nullable String apiType,
    @Schema(
            type = "string",
            format = "password",
            nullable = true,
            requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        @Size(max = 10_000)
        KeyChange apiKey,
    @Size(max = 2000) @Nullable List<ModelDraftJson> models,
    @Nullable Boolean isActive,
    @Nullable Boolean saveUnverified) {

  ChangeProvider.Command toCommand(Caller caller, ProviderId id) {
    return new ChangeProvider.Command(
        caller,
        id,
        name == null ? null : new ProviderName(name),
        displayName,
        baseUrl == null ? null : new HttpUrl(baseUrl),
        apiType == null ? null : ApiType.ofLabel(apiType),
        apiKey,
        models == null ? null : ModelDraftJson.toModels(models),
        isActive,
        Boolean.TRUE.equals(saveUnverified));
  }
}
