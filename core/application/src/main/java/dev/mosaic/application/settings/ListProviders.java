package dev.mosaic.application.settings;

import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ProviderStore;
import java.util.List;

/** Shows a person's own accounts. */
public final class ListProviders {
  private final ProviderStore providers;

  public ListProviders(ProviderStore providers) {
    this.providers = providers;
  }

  public List<Provider> list(UserId owner) {
    return providers.list(owner);
  }
}
