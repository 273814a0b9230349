package dev.mosaic.adapters.http.server.config;

import dev.mosaic.application.config.ShowConfigVersion;
import dev.mosaic.domain.settings.ConfigVersion;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state an agent's settings had, whole.
 *
 * @param changes against the state before it; empty for the oldest that is kept
 */
@Serdeable
public record ConfigVersionDetailJson(
    int number,
    Instant savedAt,
    @Schema(allowableValues = {"saved", "returned", "automatic"}) String origin,
    @Schema(allowableValues = {"untried", "ran", "refused"}) String result,
    @Nullable String reason,
    boolean current,
    String summary,
    ConfigValuesJson config,
    List<ConfigChangeJson> changes) {

  static ConfigVersionDetailJson of(ShowConfigVersion.Compared compared) {
    ConfigVersionJson version = ConfigVersionJson.of(compared.version(), compared.current());
    ConfigValuesJson config = ConfigValuesJson.of(compared.version());
    ConfigVersion before = compared.before();
    return new ConfigVersionDetailJson(
        version.number(),
        version.savedAt(),
        version.origin(),
        version.result(),
        version.reason(),
        version.current(),
        version.summary(),
        config,
        before == null ? List.of() : ConfigChangeJson.between(ConfigValuesJson.of(before), config));
  }
}
