package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import jakarta.inject.Singleton;

/** Binds provider keys that were sealed for their row alone to the address they stand beside. */
@Singleton
final class EarlierKeys {
  private static final System.Logger LOG = System.getLogger(EarlierKeys.class.getName());

  private final ProviderRows providers;
  private final SecretVault vault;
  private final PostgresTransactions transactions;

  EarlierKeys(ProviderRows providers, SecretVault vault, PostgresTransactions transactions) {
    this.providers = providers;
    this.vault = vault;
    this.transactions = transactions;
  }

  void bind(UserId owner) {
    transactions.run(
        Identity.ofOwner(owner),
        () ->
            providers.findByUserIdOrderByCreatedAtAscAndIdAsc(owner.value()).stream()
                .filter(row -> row.apiKey() != null)
                .map(ProviderRow::toProvider)
                .forEach(this::bind));
  }

  private void bind(Provider account) {
    SealedSecret key = account.apiKey();
    if (key == null) {
      return;
    }
    try {
      SealedSecret bound =
          vault.seal(account.keyPlace(), vault.open(account.keyPlace().usedForAnything(), key));
      providers.setKey(account.owner().value(), account.id().value(), bound.blob());
    } catch (SecretUnreadable spoiled) {
      // It did not open before either; its owner sees an error where it shows.
      LOG.log(System.Logger.Level.WARNING, "a key stays unreadable: {0}", spoiled.getMessage());
    }
  }
}
