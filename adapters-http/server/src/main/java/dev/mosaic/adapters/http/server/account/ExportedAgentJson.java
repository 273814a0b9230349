package dev.mosaic.adapters.http.server.account;

import dev.mosaic.adapters.http.server.config.ConfigValuesJson;
import dev.mosaic.application.config.ShowAgentConfig;
import dev.mosaic.domain.settings.ConfigVersion;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent's settings, in an archive of its owner's.
 *
 * @param versions the states they had, newest first
 */
@Serdeable.Serializable
record ExportedAgentJson(ConfigValuesJson present, List<VersionJson> versions) {
  /** A state they had. */
  @Serdeable.Serializable
  record VersionJson(
      int number,
      Instant savedAt,
      String origin,
      String result,
      @Nullable String reason,
      ConfigValuesJson config) {
    static VersionJson of(ConfigVersion version) {
      return new VersionJson(
          version.number(),
          version.savedAt(),
          version.origin().label(),
          version.result().label(),
          version.reason(),
          ConfigValuesJson.of(version));
    }
  }

  static ExportedAgentJson of(ShowAgentConfig.View view, List<ConfigVersion> versions) {
    return new ExportedAgentJson(
        ConfigValuesJson.of(view.config(), view.idleTimeout()),
        versions.stream().map(VersionJson::of).toList());
  }
}
