package dev.mosaic.application.llm;

import dev.mosaic.application.settings.ProviderKeys;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ProviderStore;
import java.util.ArrayList;
import java.util.List;

/** The secrets of a person that Mosaic can tell apart from other words. */
final class KnownSecrets {
  private final ProviderStore providers;
  private final ProviderKeys keys;

  KnownSecrets(ProviderStore providers, ProviderKeys keys) {
    this.providers = providers;
    this.keys = keys;
  }

  /** Keys of all accounts, switched off or not, and the container's own token. */
  List<SecretText> of(UserId owner, SecretText token) {
    List<SecretText> all = new ArrayList<>();
    all.add(token);
    providers.list(owner).forEach(account -> keys.open(account).ifPresent(all::add));
    return all;
  }
}
