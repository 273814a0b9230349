package dev.mosaic.application.provider;

import dev.mosaic.application.agent.delivery.SettingsDelivery;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ConfigKeeping;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.domain.onboarding.OnboardingStep;
import dev.mosaic.domain.onboarding.StepStatus;
import dev.mosaic.domain.provider.ApiKey;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.Connection;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelRef;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderKeyPlace;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderPreset;
import dev.mosaic.domain.provider.ProviderStatus;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion.Origin;
import dev.mosaic.ports.provider.LlmProbe;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.OnboardingStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.Transactions;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds an account at an LLM vendor after really using it. The first one also becomes the agent's
 * choice, so that a newcomer can chat at once.
 */
public final class SaveProvider {
  private final ProviderStore providers;
  private final AgentConfigStore configs;
  private final ConfigKeeping keeping;
  private final OnboardingStore onboarding;
  private final Transactions transactions;
  private final LlmProbe probe;
  private final ProviderKeys keys;
  private final AgentPolicies policies;
  private final SettingsDelivery applying;
  private final Audit audit;
  private final Clock clock;

  public SaveProvider(
      ProviderStore providers,
      AgentConfigStore configs,
      ConfigKeeping keeping,
      OnboardingStore onboarding,
      Transactions transactions,
      LlmProbe probe,
      ProviderKeys keys,
      AgentPolicies policies,
      SettingsDelivery applying,
      Audit audit,
      Clock clock) {
    this.providers = providers;
    this.configs = configs;
    this.keeping = keeping;
    this.onboarding = onboarding;
    this.transactions = transactions;
    this.probe = probe;
    this.keys = keys;
    this.policies = policies;
    this.applying = applying;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param baseUrl null takes the preset's
   * @param apiKey null for vendors that need none
   * @param apiType null takes the preset's
   * @param models the first becomes the agent's model if it has none; empty takes what the vendor
   *     lists
   * @param saveUnverified saves whatever the check says
   */
  public record Command(
      Caller caller,
      ProviderType type,
      ProviderName name,
      String displayName,
      @Nullable HttpUrl baseUrl,
      @Nullable SecretText apiKey,
      @Nullable ApiType apiType,
      List<Model> models,
      boolean saveUnverified) {}

  /** How saving ended. */
  public sealed interface Outcome {
    record Saved(Provider provider, ProbeReport probe) implements Outcome {}

    /** Nothing was saved. */
    record ProbeFailed(ProbeReport probe) implements Outcome {}

    record NameTaken() implements Outcome {}
  }

  public Outcome save(Command command) {
    ProviderPreset preset = ProviderPreset.of(command.type());
    HttpUrl url = preset.addressOr(command.baseUrl());
    ApiType api = preset.protocolOr(command.apiType());
    SecretText key = command.apiKey() == null ? null : new ApiKey(command.apiKey()).text();
    Model asked = command.models().isEmpty() ? null : command.models().getFirst();
    ProbeReport report =
        probe.probe(
            new LlmProbe.Draft(
                url,
                api,
                key,
                asked == null ? null : asked.id(),
                policies.privateHostsOf(command.caller().user()),
                preset.keyCheck(),
                asked == null ? null : asked.maxTokens()));
    if (!report.ok() && !command.saveUnverified()) {
      audit.note(
          command.caller(),
          AuditAction.PROVIDER_ADDED,
          AuditTarget.PROVIDER.named(command.name().value()),
          "probe_failed");
      return new Outcome.ProbeFailed(report);
    }
    Provider provider = provider(command, url, api, key, report);
    boolean inserted = transactions.inTransaction(() -> insert(provider));
    if (inserted) {
      // It may run already, without a model.
      applying.changed(provider.owner());
    }
    audit.note(
        command.caller(),
        AuditAction.PROVIDER_ADDED,
        AuditTarget.PROVIDER.named(command.name().value()),
        inserted ? "ok" : "name_taken");
    return inserted ? new Outcome.Saved(provider, report) : new Outcome.NameTaken();
  }

  private Provider provider(
      Command command, HttpUrl url, ApiType api, @Nullable SecretText key, ProbeReport report) {
    ProviderId id = ProviderId.random();
    Connection connection =
        key == null
            ? new Connection(url, api, null, null)
            : new Connection(
                url,
                api,
                keys.seal(
                    ProviderKeyPlace.of(
                        command.caller().id(), id, command.type(), url, api, key.hint()),
                    key),
                key.hint());
    return Provider.added(
        id,
        command.caller().id(),
        command.name(),
        command.displayName(),
        command.type(),
        connection,
        command.models().isEmpty() ? found(report) : command.models(),
        report,
        clock.instant());
  }

  private static List<Model> found(ProbeReport report) {
    return report.models().stream()
        .limit(Provider.MAX_MODELS)
        .map(ProbeReport.FoundModel::toModel)
        .toList();
  }

  private boolean insert(Provider provider) {
    if (!providers.insert(provider)) {
      return false;
    }
    if (provider.status() == ProviderStatus.OK) {
      providers.noteSuccess(provider.owner(), provider.id(), provider.createdAt());
    }
    AgentConfig config =
        configs.find(provider.owner()).orElseGet(() -> AgentConfig.empty(provider.owner()));
    if (config.primaryModel() == null) {
      ModelRef first = new ModelRef(provider.name(), provider.models().getFirst().id());
      keeping.keep(config.withModels(provider.id(), first, config.fallbackModels()), Origin.SAVED);
    }
    onboarding.update(
        state -> state.completed() ? state : state.with(OnboardingStep.PROVIDER, StepStatus.DONE));
    return true;
  }
}
