package dev.mosaic.adapters.http.server.provider;

import dev.mosaic.adapters.http.server.probe.ProbeJson;
import dev.mosaic.adapters.http.server.problem.ProviderUseJson;
import dev.mosaic.application.provider.ProviderView;
import dev.mosaic.application.sharing.SharedAccountView;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.Provider;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An account at an LLM vendor: your own, or one that somebody shares with you. Its key is never
 * shown. Of somebody else's, what only its owner should know is null or empty, and {@code name} is
 * one that no own account has.
 *
 * @param sharedBy display name of whose it is; null where it is your own
 * @param loan on which terms they share it; null where it is your own
 * @param name what models are addressed by: {@code name/model}
 * @param apiKeyHint last four characters of the key; null without one
 * @param apiKeyUnreadable whether the stored key cannot be read: it has to be entered again
 * @param lastProbe null before the first check
 * @param lastSuccessAt when its vendor last answered well, a check or the agent; null if never
 * @param learned what is known of its models, in their order; those of which nothing is known are
 *     left out
 * @param usedBy what in the agent's settings names it
 */
@Serdeable
public record ProviderJson(
    String id,
    String name,
    String displayName,
    @Schema(
            allowableValues = {
              "openai",
              "anthropic",
              "zai",
              "ollama",
              "openrouter",
              "gemini",
              "custom"
            })
        String type,
    @Nullable String baseUrl,
    @Schema(
            allowableValues = {
              ApiTypeNames.COMPLETIONS,
              ApiTypeNames.RESPONSES,
              ApiTypeNames.ANTHROPIC,
              ApiTypeNames.OLLAMA,
              ApiTypeNames.GOOGLE
            })
        String apiType,
    List<ModelJson> models,
    boolean isActive,
    boolean hasApiKey,
    @Nullable String apiKeyHint,
    boolean apiKeyUnreadable,
    @Schema(allowableValues = {"unverified", "ok", "failing"}) String status,
    @Nullable ProbeJson lastProbe,
    @Nullable Instant lastSuccessAt,
    List<LearnedJson> learned,
    List<ProviderUseJson> usedBy,
    @Nullable String sharedBy,
    @Nullable LoanJson loan,
    Instant createdAt,
    Instant updatedAt) {

  /** What a change would write over; not what checks and calls find out by themselves. */
  Object state() {
    return List.of(
        id,
        name,
        displayName,
        String.valueOf(baseUrl),
        apiType,
        models,
        isActive,
        hasApiKey,
        String.valueOf(apiKeyHint),
        updatedAt);
  }

  /** One that somebody else shares. */
  public static ProviderJson of(SharedAccountView view) {
    Provider account = view.shared().account();
    return new ProviderJson(
        account.id().toString(),
        account.name().value(),
        account.displayName(),
        account.type().label(),
        null,
        account.apiType().label(),
        account.models().stream().map(ModelJson::of).toList(),
        true,
        false,
        null,
        false,
        account.status().name().toLowerCase(Locale.ROOT),
        null,
        null,
        LearnedJson.of(account),
        view.uses().stream().map(ProviderUseJson::of).toList(),
        view.shared().lender().displayName(),
        LoanJson.of(view),
        account.createdAt(),
        account.updatedAt());
  }

  public static ProviderJson of(ProviderView view) {
    Provider provider = view.provider();
    ProbeReport probe = provider.lastProbe();
    return new ProviderJson(
        provider.id().toString(),
        provider.name().value(),
        provider.displayName(),
        provider.type().label(),
        provider.baseUrl().value(),
        provider.apiType().label(),
        provider.models().stream().map(ModelJson::of).toList(),
        provider.active(),
        provider.hasApiKey(),
        provider.apiKeyHint(),
        view.keyUnreadable(),
        provider.status().name().toLowerCase(Locale.ROOT),
        probe == null ? null : ProbeJson.of(probe),
        view.lastSuccessAt(),
        LearnedJson.of(provider),
        view.uses().stream().map(ProviderUseJson::of).toList(),
        null,
        null,
        provider.createdAt(),
        provider.updatedAt());
  }
}
