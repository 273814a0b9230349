package dev.mosaic.application.config;

import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConfigVersionStore;
import java.util.List;

/** Shows the states a person's own agent config had. */
public final class ListConfigVersions {
  private final ConfigVersionStore versions;

  ListConfigVersions(ConfigVersionStore versions) {
    this.versions = versions;
  }

  /** Newest first. */
  public List<ConfigVersion> list(UserId owner) {
    return versions.list(owner);
  }
}
