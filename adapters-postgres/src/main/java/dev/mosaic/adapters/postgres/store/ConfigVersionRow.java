package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A row of `agent_config_version`. */
@MappedEntity("agent_config_version")
record ConfigVersionRow(
    @Id UUID userId,
    int number,
    @TypeDef(type = DataType.JSON) ConfigRow config,
    int idleTimeoutMin,
    Instant savedAt,
    String origin,
    String result,
    @Nullable String reason) {
  static ConfigVersionRow of(ConfigVersion version) {
    return new ConfigVersionRow(
        version.config().owner().value(),
        version.number(),
        ConfigRow.of(version.config()),
        AgentRow.minutes(version.idleTimeout()),
        version.savedAt(),
        Words.of(version.origin()),
        Words.of(version.result()),
        version.reason());
  }

  ConfigVersion toVersion() {
    return new ConfigVersion(
        number,
        config.toConfig(new UserId(userId)),
        Duration.ofMinutes(idleTimeoutMin),
        savedAt,
        Words.read(ConfigVersion.Origin.class, origin),
        Words.read(ConfigVersion.Result.class, result),
        reason);
  }
}
