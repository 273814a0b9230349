package dev.mosaic.application.settings;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.secret.SecretVault;
import java.util.Optional;

/** Seals and opens the API keys of accounts. */
public final class ProviderKeys {
  private static final int MAX_LENGTH = 10_000;

  private final SecretVault vault;

  public ProviderKeys(SecretVault vault) {
    this.vault = vault;
  }

  SealedSecret seal(UserId owner, ProviderId id, SecretText key) {
    return vault.seal(place(owner, id), key);
  }

  /** The key in the clear; empty for accounts without one. */
  public Optional<SecretText> open(Provider provider) {
    return Optional.ofNullable(provider.apiKey())
        .map(blob -> vault.open(place(provider.owner(), provider.id()), blob));
  }

  /** Refuses what cannot be a key, above all a masked one sent back by a form. */
  static SecretText checked(SecretText key) {
    String value = key.reveal().strip();
    if (value.contains("**")
        || value.contains("•")
        || value.contains("…")
        || value.contains("...")) {
      throw new InvalidInput(
          "apiKey",
          "masked_key",
          "That is a masked key, not the key itself. Paste the whole key, or leave the field out to"
              + " keep the stored one.");
    }
    boolean headerSafe = value.chars().allMatch(c -> c > 0x20 && c < 0x7f);
    if (value.isEmpty() || value.length() > MAX_LENGTH || !headerSafe) {
      throw new InvalidInput(
          "apiKey",
          "invalid_api_key",
          "Paste the key itself, without spaces or line breaks; leave the field out to keep the"
              + " stored one.");
    }
    return new SecretText(value);
  }

  private static SecretPlace place(UserId owner, ProviderId id) {
    return SecretPlace.ofUser("llm_provider", "api_key", owner, id);
  }
}
