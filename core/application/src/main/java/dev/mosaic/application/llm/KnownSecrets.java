package dev.mosaic.application.llm;

import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.secret.SecretText;
import java.util.ArrayList;
import java.util.List;

/** The secrets of a person that Mosaic can distinguish from other words. */
final class KnownSecrets {
  private final ProviderKeys keys;

  KnownSecrets(ProviderKeys keys) {
    this.keys = keys;
  }

  /** Keys of all accounts, switched off or not, and the container's own token. */
  List<SecretText> of(List<Provider> accounts, SecretText token) {
    List<SecretText> all = new ArrayList<>(of(accounts));
    all.add(token);
    return all;
  }

  /** Keys of all accounts, switched off or not. */
  List<SecretText> of(List<Provider> accounts) {
    List<SecretText> all = new ArrayList<>();
    accounts.forEach(account -> keys.openIfReadable(account).ifPresent(all::add));
    return all;
  }
}
