package dev.mosaic.application.settings;

import dev.mosaic.application.Audit;
import dev.mosaic.application.Caller;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.agent.AgentId;
import dev.mosaic.domain.agent.AgentRecord;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.AgentStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a person chose for their agent, after making sure that every model is one of their
 * own.
 */
public final class SaveAgentConfig {
  private static final Duration SHORTEST_IDLE = Duration.ofMinutes(1);
  private static final Duration LONGEST_IDLE = Duration.ofDays(7);

  private final AgentConfigStore configs;
  private final ProviderStore providers;
  private final AgentStore agents;
  private final Transactions transactions;
  private final Audit audit;

  public SaveAgentConfig(
      AgentConfigStore configs,
      ProviderStore providers,
      AgentStore agents,
      Transactions transactions,
      Audit audit) {
    this.configs = configs;
    this.providers = providers;
    this.agents = agents;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * @param providerId account of the primary model; null lets its name decide
   */
  public record Command(
      Caller caller,
      @Nullable ProviderId providerId,
      ModelRef primaryModel,
      List<ModelRef> fallbackModels,
      String personality,
      Duration idleTimeout) {}

  /** How saving ended. */
  public sealed interface Outcome {
    record Saved(AgentConfig config, Duration idleTimeout) implements Outcome {}

    /** A model, or the account named, is not one of the caller's active ones. */
    record UnknownModel(String field, String model) implements Outcome {}
  }

  public Outcome save(Command command) {
    if (command.idleTimeout().compareTo(SHORTEST_IDLE) < 0
        || command.idleTimeout().compareTo(LONGEST_IDLE) > 0) {
      throw new InvalidInput("idleTimeoutMin", "out_of_range", "Choose 1 minute to 7 days.");
    }
    List<Provider> own =
        providers.list(command.caller().id()).stream().filter(Provider::active).toList();
    Optional<Provider> account = offering(own, command.primaryModel());
    if (account.isEmpty()) {
      return new Outcome.UnknownModel("primaryModel", command.primaryModel().toString());
    }
    if (command.providerId() != null && !command.providerId().equals(account.get().id())) {
      return new Outcome.UnknownModel("providerId", command.providerId().toString());
    }
    for (int i = 0; i < command.fallbackModels().size(); i++) {
      ModelRef ref = command.fallbackModels().get(i);
      if (offering(own, ref).isEmpty()) {
        return new Outcome.UnknownModel("fallbackModels[" + i + "]", ref.toString());
      }
    }
    return keep(command, account.get().id());
  }

  private Outcome keep(Command command, ProviderId account) {
    AgentConfig config =
        new AgentConfig(
            command.caller().id(),
            account,
            command.primaryModel(),
            command.fallbackModels(),
            command.personality());
    transactions.inTransaction(
        () -> {
          configs.save(config);
          AgentRecord agent =
              agents.findOrInsert(
                  AgentRecord.fresh(AgentId.ofUser(UUID.randomUUID()), config.owner()));
          agents.setIdleTimeout(agent.id(), command.idleTimeout());
          return config;
        });
    audit.note(command.caller(), "agent_config.saved", command.primaryModel().toString(), "ok");
    return new Outcome.Saved(config, command.idleTimeout());
  }

  private static Optional<Provider> offering(List<Provider> own, ModelRef ref) {
    return own.stream()
        .filter(
            provider -> provider.name().equals(ref.provider()) && provider.offers(ref.modelId()))
        .findFirst();
  }
}
