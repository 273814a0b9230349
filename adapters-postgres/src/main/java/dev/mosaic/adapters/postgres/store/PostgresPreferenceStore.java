package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.user.Preferences;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.PreferenceStore;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Preferences in `account_preference`. */
@Singleton
final class PostgresPreferenceStore implements PreferenceStore {
  private final PreferenceRows preferences;
  private final PostgresTransactions transactions;

  PostgresPreferenceStore(PreferenceRows preferences, PostgresTransactions transactions) {
    this.preferences = preferences;
    this.transactions = transactions;
  }

  @Override
  public Optional<Preferences> find(UserId owner) {
    return transactions.asOwner(
        owner, () -> preferences.findByUserId(owner.value()).map(PreferenceRow::toPreferences));
  }

  @Override
  public void save(UserId owner, Preferences changed) {
    transactions.run(
        Identity.ofOwner(owner), () -> preferences.save(PreferenceRow.of(owner, changed)));
  }
}
