package dev.mosaic.application.settings;

import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ProviderStore;
import java.util.Optional;

/** Shows one of a person's own accounts. */
public final class ShowProvider {
  private final ProviderStore providers;

  public ShowProvider(ProviderStore providers) {
    this.providers = providers;
  }

  public Optional<Provider> show(UserId owner, ProviderId id) {
    return providers.find(owner, id);
  }
}
