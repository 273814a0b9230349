package dev.mosaic.application.settings;

import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ProviderStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a person their own accounts. */
public final class ListProviders {
  private final ProviderStore providers;
  private final AgentConfigStore configs;

  public ListProviders(ProviderStore providers, AgentConfigStore configs) {
    this.providers = providers;
    this.configs = configs;
  }

  /** All of them, oldest first. */
  public List<ProviderView> list(UserId owner) {
    return views(owner, providers.list(owner));
  }

  /** One of them; other people's are as if they did not exist. */
  public Optional<ProviderView> show(UserId owner, ProviderId id) {
    return providers.find(owner, id).map(found -> views(owner, List.of(found)).getFirst());
  }

  private List<ProviderView> views(UserId owner, List<Provider> some) {
    Map<ProviderId, Instant> successes = providers.lastSuccesses(owner);
    AgentConfig config = configs.find(owner).orElseGet(() -> AgentConfig.empty(owner));
    return some.stream()
        .map(it -> new ProviderView(it, successes.get(it.id()), ProviderUse.of(it, config)))
        .toList();
  }
}
