package dev.mosaic.application.config;

import dev.mosaic.domain.settings.ConfigVersion;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ConfigVersionStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows one state a person's own agent config had, beside the one it took the place of. */
public final class ShowConfigVersion {
  private final ConfigVersionStore versions;

  ShowConfigVersion(ConfigVersionStore versions) {
    this.versions = versions;
  }

  /**
   * A version beside the one before it.
   *
   * @param before null for the oldest that is kept
   * @param current whether it is the newest one
   */
  public record Compared(ConfigVersion version, @Nullable ConfigVersion before, boolean current) {}

  public Optional<Compared> show(UserId owner, int number) {
    List<ConfigVersion> all = versions.list(owner);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).number() == number) {
        ConfigVersion before = i + 1 < all.size() ? all.get(i + 1) : null;
        return Optional.of(new Compared(all.get(i), before, i == 0));
      }
    }
    return Optional.empty();
  }
}
