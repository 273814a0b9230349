package dev.mosaic.adapters.http.server.config;

import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.settings.ConfigVersion;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A state an agent's settings had.
 *
 * @param origin {@code automatic}: Mosaic went back to it, because the agent refused a newer one
 * @param result whether an agent ran on it
 * @param reason why the agent refused it; null unless refused
 * @param summary its models, in a line
 */
@Serdeable
public record ConfigVersionJson(
    int number,
    Instant savedAt,
    @Schema(allowableValues = {"saved", "returned", "automatic"}) String origin,
    @Schema(allowableValues = {"untried", "ran", "refused"}) String result,
    @Nullable String reason,
    boolean current,
    String summary) {

  static ConfigVersionJson of(ConfigVersion version, boolean current) {
    return new ConfigVersionJson(
        version.number(),
        version.savedAt(),
        version.origin().label(),
        version.result().label(),
        version.reason(),
        current,
        summary(version));
  }

  private static String summary(ConfigVersion version) {
    ModelRef primary = version.config().primaryModel();
    int fallbacks = version.config().fallbackModels().size();
    String models = primary == null ? "no model" : primary.toString();
    return fallbacks == 0
        ? models
        : models + " and " + fallbacks + (fallbacks == 1 ? " fallback" : " fallbacks");
  }
}
