package dev.mosaic.adapters.http.server.config;

import dev.mosaic.adapters.http.server.PageMetaJson;
import dev.mosaic.domain.settings.ConfigVersion;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The states an agent's settings had, newest first. */
@Serdeable
public record ConfigVersionListJson(List<ConfigVersionJson> data, PageMetaJson meta) {

  static ConfigVersionListJson of(List<ConfigVersion> all) {
    int newest = all.isEmpty() ? 0 : all.getFirst().number();
    return new ConfigVersionListJson(
        all.stream()
            .map(version -> ConfigVersionJson.of(version, version.number() == newest))
            .toList(),
        PageMetaJson.whole(all.size()));
  }
}
