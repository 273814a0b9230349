package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row of `user_agent_config`. */
@MappedEntity("user_agent_config")
record AgentConfigRow(
    @Id UUID userId,
    @Nullable UUID providerId,
    @Nullable String primaryModel,
    @TypeDef(type = DataType.JSON) JsonNode fallbackModels,
    String personality,
    @Nullable Integer contextLimit,
    @Nullable Integer outputLimit) {
  static AgentConfigRow of(AgentConfig config) {
    return new AgentConfigRow(
        config.owner().value(),
        config.providerId() == null ? null : config.providerId().value(),
        config.primaryModel() == null ? null : config.primaryModel().toString(),
        JsonColumn.written(
            Argument.listOf(String.class),
            config.fallbackModels().stream().map(ModelRef::toString).toList()),
        config.personality(),
        config.contextLimit(),
        config.outputLimit());
  }

  AgentConfig toConfig() {
    UserId owner = new UserId(userId);
    ModelRef primary =
        primaryModel == null ? null : model("primaryModel", primaryModel).orElse(null);
    List<ModelRef> fallbacks =
        new JsonColumn("user_agent_config.fallback_models", userId)
            .list(fallbackModels, String.class, text -> ModelRef.parse("fallbackModels", text));
    ProviderId account = providerId == null ? null : new ProviderId(providerId);
    return Spoiled.unless(
            () ->
                new AgentConfig(
                    owner, account, primary, fallbacks, personality, contextLimit, outputLimit))
        .orElseGet(() -> new AgentConfig(owner, account, primary, List.of(), ""));
  }

  private static Optional<ModelRef> model(String field, String text) {
    return Spoiled.unless(() -> ModelRef.parse(field, text));
  }
}
