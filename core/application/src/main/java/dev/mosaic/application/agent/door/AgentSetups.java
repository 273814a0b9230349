package dev.mosaic.application.agent.door;

import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.LentAccounts;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.domain.agent.AgentEgress;
import dev.mosaic.domain.agent.SystemAgent;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.AgentSetup;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ProviderStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what a container needs to run its gateway. */
public final class AgentSetups {
  private final AgentConfigStore configs;
  private final ProviderStore providers;
  private final ProviderKeys keys;
  private final AgentPolicies policies;
  private final LentAccounts lent;

  AgentSetups(
      AgentConfigStore configs,
      ProviderStore providers,
      ProviderKeys keys,
      AgentPolicies policies,
      LentAccounts lent) {
    this.configs = configs;
    this.providers = providers;
    this.keys = keys;
    this.policies = policies;
    this.lent = lent;
  }

  /** Empty while the owner has no model to think with, of their own or of others'. */
  public Optional<AgentSetup> of(UserId owner) {
    AgentEgress egress = policies.current().egress();
    List<Provider> own = own(owner, egress);
    List<Provider> others = others(owner);
    List<Provider> active = Stream.concat(own.stream(), others.stream()).toList();
    AgentConfig config = configOf(owner);
    List<ModelRef> models = config.modelsAmong(active);
    return config
        .primaryAmong(active)
        .map(
            primary ->
                new AgentSetup(
                    Stream.concat(
                            accounts(own, config, egress.throughMosaic()),
                            others.stream().map(other -> lent(other, config)))
                        .toList(),
                    primary,
                    models.stream().filter(ref -> !ref.equals(primary)).toList(),
                    config.personality(),
                    egress));
  }

  /** For a gateway that gets ready before its owner has a model. */
  AgentSetup withoutModel(UserId owner) {
    return new AgentSetup(
        List.of(), null, List.of(), configOf(owner).personality(), policies.current().egress());
  }

  /**
   * What keeps a person's agent from answering; empty where it can. This is the one place that
   * decides it.
   */
  public Optional<Missing> missing(UserId owner) {
    if (of(owner).isPresent()) {
      return Optional.empty();
    }
    boolean none = own(owner, policies.current().egress()).isEmpty() && others(owner).isEmpty();
    return Optional.of(none ? Missing.PROVIDER : Missing.MODEL);
  }

  /** What an agent cannot answer without. */
  public enum Missing {
    /** There is no account at a vendor that it could use, of their own or of others'. */
    PROVIDER,
    /** None of the accounts offers the model chosen, or none was chosen. */
    MODEL
  }

  private List<Provider> others(UserId owner) {
    return lent.of(owner).stream().map(SharedAccount::account).toList();
  }

  private List<Provider> own(UserId owner, AgentEgress egress) {
    return providers.list(owner).stream()
        .filter(Provider::active)
        .filter(provider -> egress.throughMosaic() || !keys.isUnreadable(provider))
        .toList();
  }

  private AgentConfig configOf(UserId owner) {
    return configs.find(owner).orElseGet(() -> AgentConfig.empty(owner));
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
                    accounts(List.of(provider), unlimited, egress.throughMosaic()).toList(),
                    agent.primaryModel(),
                    List.of(),
                    agent.role(),
                    egress));
  }

  /** Nobody's container gets somebody else's key, whatever the way out. */
  private static AgentSetup.Account lent(Provider other, AgentConfig limits) {
    return new AgentSetup.Account(
        other.name(),
        other.baseUrl(),
        other.apiType(),
        null,
        other.models().stream().map(limits::limited).toList(),
        other.learned(),
        true);
  }

  private Stream<AgentSetup.Account> accounts(
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
                    provider.learned(),
                    false));
  }

  private static boolean offers(List<Provider> active, ModelRef ref) {
    return active.stream().anyMatch(provider -> provider.offers(ref));
  }
}
