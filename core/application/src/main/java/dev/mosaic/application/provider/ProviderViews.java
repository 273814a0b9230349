package dev.mosaic.application.provider;

import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ProviderStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Adds to accounts what their owner sees beside them. */
final class ProviderViews {
  private final ProviderStore providers;
  private final AgentConfigStore configs;
  private final ProviderKeys keys;

  ProviderViews(ProviderStore providers, AgentConfigStore configs, ProviderKeys keys) {
    this.providers = providers;
    this.configs = configs;
    this.keys = keys;
  }

  List<ProviderView> of(UserId owner, List<Provider> some) {
    Map<ProviderId, Instant> successes = providers.lastSuccesses(owner);
    AgentConfig config = configs.find(owner).orElseGet(() -> AgentConfig.empty(owner));
    return some.stream()
        .map(
            it ->
                new ProviderView(
                    it, successes.get(it.id()), keys.isUnreadable(it), ProviderUse.of(it, config)))
        .toList();
  }
}
