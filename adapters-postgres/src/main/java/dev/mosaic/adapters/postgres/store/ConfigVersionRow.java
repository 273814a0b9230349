package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A row of `agent_config_version`. */
@MappedEntity("agent_config_version")
record ConfigVersionRow(
    @Id UUID userId,
    int number,
    @TypeDef(type = DataType.JSON) JsonNode config,
    int idleTimeoutMin,
    Instant savedAt,
    String origin,
    String result,
    @Nullable String reason) {
  static ConfigVersionRow of(ConfigVersion version) {
    return new ConfigVersionRow(
        version.config().owner().value(),
        version.number(),
        JsonColumn.written(Argument.of(ConfigRow.class), ConfigRow.of(version.config())),
        AgentRow.minutes(version.idleTimeout()),
        version.savedAt(),
        EnumNames.of(version.origin()),
        EnumNames.of(version.result()),
        version.reason());
  }

  /**
   * @throws IllegalArgumentException if its settings cannot be read
   */
  ConfigVersion toVersion() {
    AgentConfig settings =
        new JsonColumn("agent_config_version.config", userId + " number " + number)
            .read(config, ConfigRow.class, row -> row.toConfig(new UserId(userId)))
            .orElseThrow(() -> new IllegalArgumentException("an unreadable version"));
    return new ConfigVersion(
        number,
        settings,
        Duration.ofMinutes(idleTimeoutMin),
        savedAt,
        EnumNames.read(ConfigVersion.Origin.class, origin),
        EnumNames.read(ConfigVersion.Result.class, result),
        reason);
  }
}
