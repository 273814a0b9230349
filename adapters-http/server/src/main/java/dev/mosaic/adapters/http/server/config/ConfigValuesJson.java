package dev.mosaic.adapters.http.server.config;

import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings in one of their states. */
@Serdeable
public record ConfigValuesJson(
    @Nullable String primaryModel,
    List<String> fallbackModels,
    String personality,
    @Nullable Integer contextLimit,
    @Nullable Integer outputLimit,
    long idleTimeoutMin) {

  public static ConfigValuesJson of(ConfigVersion version) {
    return of(version.config(), version.idleTimeout());
  }

  public static ConfigValuesJson of(AgentConfig config, Duration idleTimeout) {
    ModelRef primary = config.primaryModel();
    return new ConfigValuesJson(
        primary == null ? null : primary.toString(),
        config.fallbackModels().stream().map(ModelRef::toString).toList(),
        config.personality(),
        config.contextLimit(),
        config.outputLimit(),
        idleTimeout.toMinutes());
  }
}
