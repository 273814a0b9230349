package dev.mosaic.adapters.http.server.config;

import dev.mosaic.domain.agent.SettingsApplication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the agent goes by its settings as they were last saved.
 *
 * @param state {@code none}: it does not run and takes them on when it wakes; {@code waiting}: for
 *     the answer under way
 * @param message why it does not; null where the state says it all
 */
@Serdeable
public record ApplicationJson(
    @Schema(allowableValues = {"none", "applied", "waiting", "applying", "restarting", "failed"})
        String state,
    @Nullable String message) {

  public static ApplicationJson of(SettingsApplication application) {
    return new ApplicationJson(application.state().label(), application.message());
  }
}
