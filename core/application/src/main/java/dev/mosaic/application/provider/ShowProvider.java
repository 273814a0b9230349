package dev.mosaic.application.provider;

import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ProviderStore;
import java.util.List;
import java.util.Optional;

/** Shows a person one of their own accounts. */
public final class ShowProvider {
  private final ProviderStore providers;
  private final ProviderViews views;

  ShowProvider(ProviderStore providers, ProviderViews views) {
    this.providers = providers;
    this.views = views;
  }

  /** Empty for unknown ones and other people's. */
  public Optional<ProviderView> show(UserId owner, ProviderId id) {
    return providers.find(owner, id).map(found -> views.of(owner, List.of(found)).getFirst());
  }
}
