package dev.mosaic.ports.store;

import dev.mosaic.domain.user.Preferences;
import dev.mosaic.domain.user.UserId;
import java.util.Optional;

/** How people want the pages. Other people's preferences are as if they did not exist. */
public interface PreferenceStore {
  /** Empty for a person who chose nothing. */
  Optional<Preferences> find(UserId owner);

  /** Keeps them in place of those before. */
  void save(UserId owner, Preferences preferences);
}
