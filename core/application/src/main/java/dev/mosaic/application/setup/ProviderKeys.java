package dev.mosaic.application.setup;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.SecretUnreadable;
import dev.mosaic.ports.secret.SecretVault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seals and opens the API keys of accounts. */
public final class ProviderKeys {
  private final SecretVault vault;

  public ProviderKeys(SecretVault vault) {
    this.vault = vault;
  }

  /**
   * Seals a key.
   *
   * @param place see {@link Provider#keyPlace}
   */
  public SealedSecret seal(SecretPlace place, SecretText key) {
    return vault.seal(place, key);
  }

  /** The stored key, sealed for another address or protocol of the same host; null without one. */
  public @Nullable SealedSecret moved(Provider before, SecretPlace place) {
    if (before.apiKey() == null || before.keyPlace().equals(place)) {
      return before.apiKey();
    }
    return openForOwner(before).map(key -> seal(place, key)).orElse(null);
  }

  /**
   * The key in the clear; empty for accounts without one.
   *
   * @throws SecretUnreadable if it does not open: its bytes are spoiled, or the account's address
   *     was changed by something other than Mosaic
   */
  public Optional<SecretText> open(Provider provider) {
    return Optional.ofNullable(provider.apiKey())
        .map(blob -> vault.open(provider.keyPlace(), blob));
  }

  /** Like {@link #open}, for somebody who can enter the key again, as the error asks. */
  public Optional<SecretText> openForOwner(Provider provider) {
    try {
      return open(provider);
    } catch (SecretUnreadable spoiled) {
      throw new InvalidInput(
          "apiKey", "unreadable", "The stored key cannot be read. Enter this key again.");
    }
  }

  /** Like {@link #open}; empty too where the key does not open. */
  public Optional<SecretText> openIfReadable(Provider provider) {
    try {
      return open(provider);
    } catch (SecretUnreadable spoiled) {
      return Optional.empty();
    }
  }

  /** Whether there is a key that does not open. */
  public boolean isUnreadable(Provider provider) {
    return provider.hasApiKey() && openIfReadable(provider).isEmpty();
  }

  /** What is reported about an account whose key does not open. */
  public static ProviderFault unreadable() {
    return new ProviderFault(
        ProbeCode.KEY_UNREADABLE, "The stored key cannot be read.", "Enter this key again.");
  }
}
