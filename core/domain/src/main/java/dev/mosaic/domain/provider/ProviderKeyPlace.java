package dev.mosaic.domain.provider;

import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.user.UserId;
import org.jspecify.annotations.Nullable;

/** Where the keys of accounts at vendors are sealed. */
public final class ProviderKeyPlace {
  private ProviderKeyPlace() {}

  /**
   * Where an account's key is sealed: it opens for this vendor's address and protocol alone, and
   * only as the key whose end its owner is shown, so that an older one put back does not.
   *
   * @param hint the end of the key that its owner is shown; null if none is
   */
  public static SecretPlace of(
      UserId owner,
      ProviderId id,
      ProviderType type,
      HttpUrl baseUrl,
      ApiType apiType,
      @Nullable String hint) {
    return SecretPlace.ofUser("llm_provider", "api_key", owner, id)
        .usedFor(type.label(), baseUrl.value(), apiType.label(), hint == null ? "" : hint);
  }
}
