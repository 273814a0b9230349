package dev.mosaic.application.provider;

import dev.mosaic.application.agent.delivery.SettingsDelivery;
import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.setup.ConfigKeeping;
import dev.mosaic.application.setup.ProviderKeys;
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
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.settings.AgentConfig;
import dev.mosaic.domain.settings.ConfigVersion.Origin;
import dev.mosaic.ports.store.AgentConfigStore;
import dev.mosaic.ports.store.ProviderStore;
import dev.mosaic.ports.store.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes one of a person's own accounts. Another key, address or protocol is tried first; until it
 * proves good, the account goes on with what it has.
 */
public final class ChangeProvider {
  private final ProviderStore providers;
  private final AgentConfigStore configs;
  private final ConfigKeeping keeping;
  private final Transactions transactions;
  private final NewConnection connection;
  private final ProviderKeys keys;
  private final SettingsDelivery applying;
  private final SharedSettings shared;
  private final Audit audit;
  private final Clock clock;

  public ChangeProvider(
      ProviderStore providers,
      AgentConfigStore configs,
      ConfigKeeping keeping,
      Transactions transactions,
      NewConnection connection,
      ProviderKeys keys,
      SettingsDelivery applying,
      SharedSettings shared,
      Audit audit,
      Clock clock) {
    this.providers = providers;
    this.configs = configs;
    this.keeping = keeping;
    this.transactions = transactions;
    this.connection = connection;
    this.keys = keys;
    this.applying = applying;
    this.shared = shared;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Null parts stay as they are.
   *
   * @param saveUnverified saves a new connection whatever its trial says
   */
  public record Command(
      Caller caller,
      ProviderId id,
      @Nullable ProviderName name,
      @Nullable String displayName,
      @Nullable HttpUrl baseUrl,
      @Nullable ApiType apiType,
      KeyChange apiKey,
      @Nullable List<Model> models,
      @Nullable Boolean active,
      boolean saveUnverified) {}

  /** How the change ended. */
  public sealed interface Outcome {
    record Changed(Provider provider) implements Outcome {}

    record NotFound() implements Outcome {}

    record NameTaken() implements Outcome {}

    /** The new connection does not work; nothing was changed. */
    record ProbeFailed(ProbeReport probe) implements Outcome {}

    /** The agent's config names a model that would be gone. */
    record ModelInUse(String model) implements Outcome {}
  }

  public Outcome change(Command command) {
    Optional<Provider> present = providers.find(command.caller().id(), command.id());
    Optional<ProbeReport> trial =
        present.flatMap(it -> connection.tried(it, command, command.caller().user()));
    Outcome outcome =
        trial.isPresent() && !trial.get().ok() && !command.saveUnverified()
            ? new Outcome.ProbeFailed(trial.get())
            : transactions.inTransaction(() -> apply(command, trial));
    String word =
        switch (outcome) {
          case Outcome.Changed ignored -> "ok";
          case Outcome.NotFound ignored -> "not_found";
          case Outcome.NameTaken ignored -> "name_taken";
          case Outcome.ProbeFailed ignored -> "probe_failed";
          case Outcome.ModelInUse ignored -> "model_in_use";
        };
    audit.note(
        command.caller(),
        action(command),
        AuditTarget.PROVIDER_ID.named(command.id().toString()),
        word);
    if (outcome instanceof Outcome.Changed) {
      applying.changed(command.caller().id());
      shared.changedFor(command.caller().id());
    }
    return outcome;
  }

  private Outcome apply(Command command, Optional<ProbeReport> trial) {
    Optional<Provider> found = providers.find(command.caller().id(), command.id());
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    Provider before = found.get();
    Provider after = changed(before, command, trial.orElse(null));
    Optional<AgentConfig> config = configs.find(before.owner());
    Optional<ModelRef> lost = config.flatMap(c -> lostModel(c, before, after));
    if (lost.isPresent()) {
      return new Outcome.ModelInUse(lost.get().toString());
    }
    if (!providers.update(after)) {
      return new Outcome.NameTaken();
    }
    config
        .filter(c -> !before.name().equals(after.name()))
        .ifPresent(c -> keeping.keep(c.renamed(before.name(), after.name()), Origin.SAVED));
    if (trial.filter(ProbeReport::ok).isPresent()) {
      providers.noteSuccess(after.owner(), after.id(), clock.instant());
    }
    return new Outcome.Changed(after);
  }

  private Provider changed(Provider before, Command command, @Nullable ProbeReport trial) {
    Instant now = clock.instant();
    Provider after =
        before
            .renamed(
                Objects.requireNonNullElse(command.name(), before.name()),
                Objects.requireNonNullElse(command.displayName(), before.displayName()),
                now)
            .offering(Objects.requireNonNullElse(command.models(), before.models()), now)
            .switched(Objects.requireNonNullElse(command.active(), before.active()), now);
    HttpUrl url = Objects.requireNonNullElse(command.baseUrl(), before.baseUrl());
    ApiType api = Objects.requireNonNullElse(command.apiType(), before.apiType());
    return NewConnection.isNew(before, command, url, api)
        ? after.reconnected(
            new Connection(
                url,
                api,
                sealedKey(before, command.apiKey(), url, api),
                hint(before, command.apiKey())),
            trial,
            now)
        : after;
  }

  private @Nullable SealedSecret sealedKey(
      Provider before, KeyChange change, HttpUrl url, ApiType api) {
    SecretPlace place =
        ProviderKeyPlace.of(
            before.owner(), before.id(), before.type(), url, api, hint(before, change));
    return switch (change) {
      case KeyChange.Keep ignored -> keys.moved(before, place);
      case KeyChange.Remove ignored -> null;
      case KeyChange.Replace replace -> keys.seal(place, new ApiKey(replace.key()).text());
    };
  }

  private static @Nullable String hint(Provider before, KeyChange change) {
    return switch (change) {
      case KeyChange.Keep ignored -> before.apiKeyHint();
      case KeyChange.Remove ignored -> null;
      case KeyChange.Replace replace -> new ApiKey(replace.key()).text().hint();
    };
  }

  private static Optional<ModelRef> lostModel(AgentConfig config, Provider before, Provider after) {
    return config.models().stream()
        .filter(ref -> ref.provider().equals(before.name()) && !after.offers(ref.modelId()))
        .findFirst();
  }

  private static AuditAction action(Command command) {
    return switch (command.apiKey()) {
      case KeyChange.Keep ignored -> AuditAction.PROVIDER_CHANGED;
      case KeyChange.Remove ignored -> AuditAction.PROVIDER_KEY_REMOVED;
      case KeyChange.Replace ignored -> AuditAction.PROVIDER_KEY_REPLACED;
    };
  }
}
