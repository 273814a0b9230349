package dev.mosaic.application.provider;

import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.ProviderStore;
import java.util.List;

/** Shows a person their own accounts. */
public final class ListProviders {
  private final ProviderStore providers;
  private final ProviderViews views;

  ListProviders(ProviderStore providers, ProviderViews views) {
    this.providers = providers;
    this.views = views;
  }

  /** All of them, oldest first. */
  public List<ProviderView> list(UserId owner) {
    return views.of(owner, providers.list(owner));
  }
}
