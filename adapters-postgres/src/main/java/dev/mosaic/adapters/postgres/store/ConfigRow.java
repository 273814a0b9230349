package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** The content of `agent_config_version.config`. */
@Serdeable
record ConfigRow(
    @Nullable UUID providerId,
    @Nullable String primaryModel,
    @Nullable List<String> fallbackModels,
    @Nullable String personality,
    @Nullable Integer contextLimit,
    @Nullable Integer outputLimit) {
  static ConfigRow of(AgentConfig config) {
    return new ConfigRow(
        config.providerId() == null ? null : config.providerId().value(),
        config.primaryModel() == null ? null : config.primaryModel().toString(),
        config.fallbackModels().stream().map(ModelRef::toString).toList(),
        config.personality(),
        config.contextLimit(),
        config.outputLimit());
  }

  AgentConfig toConfig(UserId owner) {
    // What is empty is left out of the JSON.
    List<String> fallbacks = fallbackModels == null ? List.of() : fallbackModels;
    return new AgentConfig(
        owner,
        providerId == null ? null : new ProviderId(providerId),
        primaryModel == null ? null : ModelRef.parse("primaryModel", primaryModel),
        fallbacks.stream().map(text -> ModelRef.parse("fallbackModels", text)).toList(),
        personality == null ? "" : personality,
        contextLimit,
        outputLimit);
  }
}
