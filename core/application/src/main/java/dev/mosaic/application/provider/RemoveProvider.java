package dev.mosaic.application.provider;

import dev.mosaic.application.agent.delivery.SettingsDelivery;
import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ProviderStore;
import java.util.List;
import java.util.Optional;

/** Removes one of a person's own accounts with its key, unless their agent uses it. */
public final class RemoveProvider {
  private final ProviderStore providers;
  private final AgentConfigStore configs;
  private final SettingsDelivery applying;
  private final SharedSettings shared;
  private final Audit audit;

  public RemoveProvider(
      ProviderStore providers,
      AgentConfigStore configs,
      SettingsDelivery applying,
      SharedSettings shared,
      Audit audit) {
    this.providers = providers;
    this.configs = configs;
    this.applying = applying;
    this.shared = shared;
    this.audit = audit;
  }

  /** How removing ended. */
  public sealed interface Outcome {
    record Removed() implements Outcome {}

    record NotFound() implements Outcome {}

    /** The agent's config names models of the account. */
    record InUse(List<ProviderUse> uses) implements Outcome {}
  }

  public Outcome remove(Caller caller, ProviderId id) {
    Optional<Provider> provider = providers.find(caller.id(), id);
    if (provider.isEmpty()) {
      return new Outcome.NotFound();
    }
    List<ProviderUse> uses =
        configs
            .find(caller.id())
            .map(config -> ProviderUse.of(provider.get(), config))
            .orElse(List.of());
    if (!uses.isEmpty()) {
      return new Outcome.InUse(uses);
    }
    List<ProviderShare> shares = shared.of(caller.id());
    providers.delete(caller.id(), id);
    audit.note(
        caller,
        AuditAction.PROVIDER_REMOVED,
        AuditTarget.PROVIDER.named(provider.get().name().value()),
        "ok");
    applying.changed(caller.id());
    shared.changed(shares);
    return new Outcome.Removed();
  }
}
