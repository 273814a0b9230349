package dev.mosaic.application.provider;

import dev.mosaic.application.agent.delivery.SettingsDelivery;
import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.ApiKey;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderFault;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderPreset;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.provider.LlmProbe;
import dev.mosaic.ports.store.ProviderStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks an account by really using it, saved or not. */
public final class ProbeProvider {
  private final ProviderStore providers;
  private final LlmProbe probe;
  private final ProviderKeys keys;
  private final AgentPolicies policies;
  private final SettingsDelivery applying;
  private final SharedSettings shared;
  private final Clock clock;

  public ProbeProvider(
      ProviderStore providers,
      LlmProbe probe,
      ProviderKeys keys,
      AgentPolicies policies,
      SettingsDelivery applying,
      SharedSettings shared,
      Clock clock) {
    this.providers = providers;
    this.probe = probe;
    this.keys = keys;
    this.policies = policies;
    this.applying = applying;
    this.shared = shared;
    this.clock = clock;
  }

  /** What to check. */
  public sealed interface Command {
    Caller caller();

    /** A saved account; what is found is kept with it. */
    record Saved(Caller caller, ProviderId id) implements Command {}

    /**
     * An account as a form holds it. Null parts come from the preset, the key from the saved
     * account if one is named.
     */
    record Draft(
        Caller caller,
        @Nullable ProviderId id,
        ProviderType type,
        @Nullable HttpUrl baseUrl,
        @Nullable SecretText apiKey,
        @Nullable ApiType apiType,
        @Nullable String model)
        implements Command {}
  }

  /** How checking ended; a failing account is a report, not a refusal. */
  public sealed interface Outcome {
    record Probed(ProbeReport report) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /**
   * @param progress called with each step as it ends, on the calling thread; interrupting that
   *     thread ends the check
   */
  public Outcome probe(Command command, Consumer<ProbeCheck> progress) {
    return switch (command) {
      case Command.Saved saved -> probeSaved(saved, progress);
      case Command.Draft draft -> probeDraft(draft, progress);
    };
  }

  private Outcome probeSaved(Command.Saved saved, Consumer<ProbeCheck> progress) {
    Optional<Provider> found = providers.find(saved.caller().id(), saved.id());
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    Provider provider = found.get();
    // None is left where something else spoiled them in the database; the vendor's list names one.
    Model model = provider.models().stream().findFirst().orElse(null);
    ProbeReport report =
        keys.isUnreadable(provider)
            ? unreadable(progress)
            : probe.probe(
                new LlmProbe.Draft(
                    provider.baseUrl(),
                    provider.apiType(),
                    keys.open(provider).orElse(null),
                    model == null ? null : model.id(),
                    policies.privateHostsOf(saved.caller().user()),
                    ProviderPreset.of(provider.type()).keyCheck(),
                    model == null ? null : model.maxTokens()),
                progress);
    if (!Thread.currentThread().isInterrupted()) {
      keep(provider, report);
    }
    return new Outcome.Probed(report);
  }

  /** Nothing was asked: without its key, an account cannot be checked. */
  private ProbeReport unreadable(Consumer<ProbeCheck> progress) {
    ProviderFault fault = ProviderKeys.unreadable();
    ProbeCheck check = new ProbeCheck(ProbeCheck.Id.AUTH, false, 0);
    progress.accept(check);
    return new ProbeReport(
        fault.code(),
        fault.message(),
        fault.hint(),
        null,
        0,
        List.of(),
        List.of(check),
        clock.instant());
  }

  private void keep(Provider asked, ProbeReport report) {
    // Read again: the account may have been changed while the vendor took its time, and what is
    // said of another address or key is not said of this one.
    providers
        .find(asked.owner(), asked.id())
        .filter(provider -> provider.isCalledLike(asked))
        .ifPresent(
            provider -> {
              Provider after = provider.tested(report, clock.instant());
              providers.update(after);
              if (!after.learned().equals(provider.learned())) {
                applying.changed(provider.owner());
                shared.changedFor(provider.owner());
              }
              if (report.ok()) {
                providers.noteSuccess(provider.owner(), provider.id(), report.at());
              }
            });
  }

  private Outcome probeDraft(Command.Draft draft, Consumer<ProbeCheck> progress) {
    ProviderPreset preset = ProviderPreset.of(draft.type());
    HttpUrl url = preset.addressOr(draft.baseUrl());
    SecretText key = draft.apiKey() == null ? null : new ApiKey(draft.apiKey()).text();
    if (draft.id() != null) {
      Optional<Provider> saved = providers.find(draft.caller().id(), draft.id());
      if (saved.isEmpty()) {
        return new Outcome.NotFound();
      }
      key = key != null ? key : storedKeyFor(saved.get(), url);
    }
    return new Outcome.Probed(
        probe.probe(
            new LlmProbe.Draft(
                url,
                preset.protocolOr(draft.apiType()),
                key,
                draft.model(),
                policies.privateHostsOf(draft.caller().user()),
                preset.keyCheck()),
            progress));
  }

  private @Nullable SecretText storedKeyFor(Provider saved, HttpUrl url) {
    if (saved.hasApiKey() && saved.keyFor(url).isEmpty()) {
      throw new InvalidInput(
          "apiKey", "required", "The address changed, so type the key again to check it there.");
    }
    return keys.openForOwner(saved).orElse(null);
  }
}
