package dev.mosaic.application.config;

import dev.mosaic.application.agent.delivery.SettingsDelivery;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ConfigKeeping;
import dev.mosaic.application.setup.LentAccounts;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion.Origin;
import dev.mosaic.domain.sharing.SharedAccount;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a person chose for their agent, after making sure that every model is one of their own
 * or shared with them.
 */
public final class SaveAgentConfig {
  private final ConfigKeeping keeping;
  private final ProviderStore providers;
  private final AgentStore agents;
  private final Transactions transactions;
  private final AgentPolicies policies;
  private final LentAccounts lent;
  private final SettingsDelivery applying;
  private final Audit audit;

  public SaveAgentConfig(
      ConfigKeeping keeping,
      ProviderStore providers,
      AgentStore agents,
      Transactions transactions,
      AgentPolicies policies,
      LentAccounts lent,
      SettingsDelivery applying,
      Audit audit) {
    this.keeping = keeping;
    this.providers = providers;
    this.agents = agents;
    this.transactions = transactions;
    this.policies = policies;
    this.lent = lent;
    this.applying = applying;
    this.audit = audit;
  }

  /**
   * @param providerId account of the primary model; null lets its name decide
   * @param contextLimit in tokens, null for none
   * @param outputLimit in tokens, null for none
   */
  public record Command(
      Caller caller,
      @Nullable ProviderId providerId,
      ModelRef primaryModel,
      List<ModelRef> fallbackModels,
      String personality,
      @Nullable Integer contextLimit,
      @Nullable Integer outputLimit,
      Duration idleTimeout) {}

  /** How saving ended. */
  public sealed interface Outcome {
    record Saved(AgentConfig config) implements Outcome {}

    /** A model, or the account named, is none that the caller may use now. */
    record UnknownModel(String field, String model) implements Outcome {}
  }

  public Outcome save(Command command) {
    return save(command, Origin.SAVED);
  }

  Outcome save(Command command, Origin origin) {
    policies.current().requireAllowed(command.idleTimeout());
    UserId caller = command.caller().id();
    List<Provider> usable =
        Stream.concat(
                providers.list(caller).stream().filter(Provider::active),
                lent.of(caller).stream().map(SharedAccount::account))
            .toList();
    Optional<Provider> account = offering(usable, command.primaryModel());
    if (account.isEmpty()) {
      return new Outcome.UnknownModel("primaryModel", command.primaryModel().toString());
    }
    if (command.providerId() != null && !command.providerId().equals(account.get().id())) {
      return new Outcome.UnknownModel("providerId", command.providerId().toString());
    }
    for (int i = 0; i < command.fallbackModels().size(); i++) {
      ModelRef ref = command.fallbackModels().get(i);
      if (offering(usable, ref).isEmpty()) {
        return new Outcome.UnknownModel("fallbackModels[" + i + "]", ref.toString());
      }
    }
    // Of somebody else's account a config keeps the model's name alone.
    boolean own = account.get().owner().equals(caller);
    return keep(command, own ? account.get().id() : null, origin);
  }

  private Outcome keep(Command command, @Nullable ProviderId account, Origin origin) {
    AgentConfig config =
        new AgentConfig(
            command.caller().id(),
            account,
            command.primaryModel(),
            command.fallbackModels(),
            command.personality(),
            command.contextLimit(),
            command.outputLimit());
    AgentId id = applying.agentOf(config.owner());
    transactions.inTransaction(
        () -> {
          keeping.keep(config, command.idleTimeout(), origin);
          AgentRecord agent = agents.findOrInsert(AgentRecord.fresh(id, config.owner()));
          agents.setIdleTimeout(agent.id(), command.idleTimeout());
          return config;
        });
    audit.note(
        command.caller(),
        origin == Origin.RETURNED
            ? AuditAction.AGENT_CONFIG_RETURNED
            : AuditAction.AGENT_CONFIG_SAVED,
        AuditTarget.MODEL.named(command.primaryModel().toString()),
        "ok");
    applying.changed(config.owner());
    return new Outcome.Saved(config);
  }

  private static Optional<Provider> offering(List<Provider> usable, ModelRef ref) {
    return usable.stream().filter(provider -> provider.offers(ref)).findFirst();
  }
}
