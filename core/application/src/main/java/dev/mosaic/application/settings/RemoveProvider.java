package dev.mosaic.application.settings;

import dev.mosaic.application.Audit;
import dev.mosaic.application.Caller;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ProviderStore;
import java.util.List;
import java.util.Optional;

/** Removes one of a person's own accounts with its key, unless their agent uses it. */
public final class RemoveProvider {
  private final ProviderStore providers;
  private final AgentConfigStore configs;
  private final Audit audit;

  public RemoveProvider(ProviderStore providers, AgentConfigStore configs, Audit audit) {
    this.providers = providers;
    this.configs = configs;
    this.audit = audit;
  }

  /** How removing ended. */
  public sealed interface Outcome {
    record Removed() implements Outcome {}

    record NotFound() implements Outcome {}

    /** The agent's config names these models of the account. */
    record InUse(List<String> models) implements Outcome {}
  }

  public Outcome remove(Caller caller, ProviderId id) {
    Optional<Provider> provider = providers.find(caller.id(), id);
    if (provider.isEmpty()) {
      return new Outcome.NotFound();
    }
    List<String> uses = usesOf(provider.get());
    if (!uses.isEmpty()) {
      return new Outcome.InUse(uses);
    }
    providers.delete(caller.id(), id);
    audit.note(caller, "provider.removed", provider.get().name().value(), "ok");
    return new Outcome.Removed();
  }

  private List<String> usesOf(Provider provider) {
    return configs
        .find(provider.owner())
        .map(
            config ->
                AgentModels.of(config).stream()
                    .filter(ref -> ref.provider().equals(provider.name()))
                    .map(Object::toString)
                    .toList())
        .orElse(List.of());
  }
}
