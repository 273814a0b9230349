package dev.mosaic.application.agent.door;

import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.AgentSetup;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ProviderStore;
import java.util.List;
import java.util.Optional;

/** Puts together what a container needs to run its gateway. */
public final class AgentSetups {
  private final AgentConfigStore configs;
  private final ProviderStore providers;
  private final ProviderKeys keys;
  private final AgentPolicies policies;

  AgentSetups(
      AgentConfigStore configs,
      ProviderStore providers,
      ProviderKeys keys,
      AgentPolicies policies) {
    this.configs = configs;
    this.providers = providers;
    this.keys = keys;
    this.policies = policies;
  }

  /** Empty while the owner has no active account that offers the model chosen. */
  public Optional<AgentSetup> of(UserId owner) {
    AgentEgress egress = policies.current().egress();
    List<Provider> active =
        providers.list(owner).stream()
            .filter(Provider::active)
            .filter(provider -> egress.throughMosaic() || !keys.isUnreadable(provider))
            .toList();
    AgentConfig config = configs.find(owner).orElseGet(() -> AgentConfig.empty(owner));
    ModelRef primary = config.primaryModel();
    if (primary == null || !offers(active, primary)) {
      return Optional.empty();
    }
    List<ModelRef> fallbacks =
        config.fallbackModels().stream().filter(ref -> offers(active, ref)).toList();
    return Optional.of(
        new AgentSetup(
            accounts(active, config, egress.throughMosaic()),
            primary,
            fallbacks,
            config.personality(),
            egress));
  }

  /** A system agent thinks with one account of the administrator who made it. */
  public Optional<AgentSetup> of(SystemAgent agent) {
    AgentEgress egress = policies.current().egress();
    AgentConfig unlimited = AgentConfig.empty(agent.accountOwner());
    return providers
        .find(agent.accountOwner(), agent.providerId())
        .filter(provider -> provider.active() && offers(List.of(provider), agent.primaryModel()))
        .map(
            provider ->
                new AgentSetup(
                    accounts(List.of(provider), unlimited, egress.throughMosaic()),
                    agent.primaryModel(),
                    List.of(),
                    agent.role(),
                    egress));
  }

  private List<AgentSetup.Account> accounts(
      List<Provider> active, AgentConfig limits, boolean throughMosaic) {
    return active.stream()
        .map(
            provider ->
                new AgentSetup.Account(
                    provider.name(),
                    provider.baseUrl(),
                    provider.apiType(),
                    throughMosaic ? null : keys.openIfReadable(provider).orElse(null),
                    provider.models().stream().map(limits::limited).toList(),
                    provider.learned()))
        .toList();
  }

  private static boolean offers(List<Provider> active, ModelRef ref) {
    return active.stream().anyMatch(provider -> provider.offers(ref));
  }
}
