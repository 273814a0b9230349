package dev.mosaic.adapters.http.server.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mosaic.adapters.http.listener.OpaqueId;
import dev.mosaic.adapters.http.server.problem.SettingsProblems;
import dev.mosaic.application.config.SaveAgentConfig;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderId;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person chooses for their agent.
 *
 * @param providerId account of the primary model; its name decides if absent
 * @param primaryModel {@code providerName/modelId}
 * @param fallbackModels tried in order when the primary fails; none if absent
 * @param personality Markdown, at most 20,000 characters; empty if absent
 * @param contextLimit tokens a model is given to read at most, at least 20,000; as many as it can
 *     if absent
 * @param outputLimit tokens an answer may have at most, at least 256; as many as the model can if
 *     absent
 * @param idleTimeoutMin within the bounds an administrator set; 30 if absent
 */
@Serdeable.Deserializable
public record AgentConfigChangeJson(
    @Size(max = 64) @Nullable String providerId,
    @JsonProperty(required = true) @Schema(example = "lab/some-model") @Size(min = 3, max = 241)
        String primaryModel,
    @Size(max = 10) @Nullable List<@Size(min = 3, max = 241) String> fallbackModels,
    @Size(max = 20_000) @Nullable String personality,
    @Min(20_000) @Max(10_000_000) @Nullable Integer contextLimit,
    @Min(256) @Max(10_000_000) @Nullable Integer outputLimit,
    @Min(1) @Max(10_080) @Nullable Integer idleTimeoutMin) {

  SaveAgentConfig.Command toCommand(Caller caller) {
    return new SaveAgentConfig.Command(
        caller,
        providerId == null ? null : accountOf(providerId),
        ModelRef.parse("primaryModel", primaryModel),
        fallbacks(),
        personality == null ? "" : personality,
        contextLimit,
        outputLimit,
        idleTimeoutMin == null
            ? AgentRecord.DEFAULT_IDLE_TIMEOUT
            : Duration.ofMinutes(idleTimeoutMin));
  }

  private static ProviderId accountOf(String id) {
    return new ProviderId(
        OpaqueId.find(id).orElseThrow(() -> SettingsProblems.unknownModel("providerId", id)));
  }

  private List<ModelRef> fallbacks() {
    List<ModelRef> refs = new ArrayList<>();
    for (String text : fallbackModels == null ? List.<String>of() : fallbackModels) {
      refs.add(ModelRef.parse("fallbackModels[" + refs.size() + "]", text));
    }
    return refs;
  }
}
