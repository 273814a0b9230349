package dev.mosaic.testkit.store;

import dev.mosaic.domain.user.Preferences;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PreferenceStore;
import java.util.Optional;

/** Preferences in memory. */
public final class InMemoryPreferenceStore implements PreferenceStore, Rollbackable, Forgetful {
  private final Rows<UserId, Preferences> preferences = new Rows<>();

  @Override
  public Optional<Preferences> find(UserId owner) {
    return preferences.with(rows -> Optional.ofNullable(rows.get(owner)));
  }

  @Override
  public void save(UserId owner, Preferences changed) {
    preferences.with(rows -> Optional.ofNullable(rows.put(owner, changed)));
  }

  @Override
  public long forget(UserId person) {
    return preferences.remove((owner, one) -> owner.equals(person));
  }

  @Override
  public Runnable snapshot() {
    return preferences.snapshot();
  }
}
