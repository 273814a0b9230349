package dev.mosaic.application.provider;

import dev.mosaic.application.setup.AgentPolicies;
import dev.mosaic.application.setup.ProviderKeys;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.provider.ApiKey;
import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderPreset;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.provider.LlmProbe;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tries what a change would make of an account's connection, while the account itself goes on with
 * what it has.
 */
final class NewConnection {
  private final LlmProbe probe;
  private final ProviderKeys keys;
  private final AgentPolicies policies;

  NewConnection(LlmProbe probe, ProviderKeys keys, AgentPolicies policies) {
    this.probe = probe;
    this.keys = keys;
    this.policies = policies;
  }

  /** What the vendor says to the new connection; empty if the change leaves it as it is. */
  Optional<ProbeReport> tried(Provider before, ChangeProvider.Command change, User caller) {
    HttpUrl url = Objects.requireNonNullElse(change.baseUrl(), before.baseUrl());
    ApiType api = Objects.requireNonNullElse(change.apiType(), before.apiType());
    refuseToCarryTheKeyElsewhere(before, change, url);
    if (!isNew(before, change, url, api) || change.apiKey() instanceof KeyChange.Remove) {
      return Optional.empty();
    }
    // None is left of an account that was spoiled in the database; the change itself then says so.
    List<Model> models = Objects.requireNonNullElse(change.models(), before.models());
    Model model = models.stream().findFirst().orElse(null);
    return Optional.of(
        probe.probe(
            new LlmProbe.Draft(
                url,
                api,
                keyOf(before, change.apiKey()),
                model == null ? null : model.id(),
                policies.privateHostsOf(caller),
                ProviderPreset.of(before.type()).keyCheck(),
                model == null ? null : model.maxTokens())));
  }

  static boolean isNew(Provider before, ChangeProvider.Command change, HttpUrl url, ApiType api) {
    return !url.equals(before.baseUrl())
        || api != before.apiType()
        || !(change.apiKey() instanceof KeyChange.Keep);
  }

  /** See {@link Provider#keyFor}. */
  private static void refuseToCarryTheKeyElsewhere(
      Provider before, ChangeProvider.Command change, HttpUrl url) {
    if (before.hasApiKey()
        && change.apiKey() instanceof KeyChange.Keep
        && before.keyFor(url).isEmpty()) {
      throw new InvalidInput(
          "apiKey", "required", "The address changed, so type the key again to use it there.");
    }
  }

  private @Nullable SecretText keyOf(Provider before, KeyChange change) {
    return switch (change) {
      case KeyChange.Keep ignored -> keys.openForOwner(before).orElse(null);
      case KeyChange.Remove ignored -> null;
      case KeyChange.Replace replace -> new ApiKey(replace.key()).text();
    };
  }
}
