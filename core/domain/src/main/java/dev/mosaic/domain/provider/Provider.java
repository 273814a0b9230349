package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.user.ShownText;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user's account at an LLM vendor.
 *
 * @param apiKey sealed for `llm_provider.api_key` of this row; null where the vendor needs none
 * @param apiKeyHint last four characters of the key, null without a key
 * @param lastProbe null before the first check
 * @param learned what its vendor was found to want and to offer
 */
public record Provider(
    ProviderId id,
    UserId owner,
    ProviderName name,
    String displayName,
    ProviderType type,
    HttpUrl baseUrl,
    ApiType apiType,
    @Nullable SealedSecret apiKey,
    @Nullable String apiKeyHint,
    List<Model> models,
    boolean active,
    ProviderStatus status,
    @Nullable ProbeReport lastProbe,
    LearnedFacts learned,
    Instant createdAt,
    Instant updatedAt) {
  /** In characters. */
  public static final int MAX_DISPLAY_NAME = 100;

  /** OpenRouter lists several hundred; far more than that is a mistake. */
  public static final int MAX_MODELS = 2_000;

  public Provider {
    displayName = ShownText.cleaned(displayName, Integer.MAX_VALUE);
    if (displayName.isEmpty()
        || displayName.codePointCount(0, displayName.length()) > MAX_DISPLAY_NAME) {
      throw new InvalidInput("displayName", "invalid_length", "Use 1 to 100 characters.");
    }
    if (models.size() > MAX_MODELS) {
      throw new InvalidInput("models", "too_many", "List at most " + MAX_MODELS + " models.");
    }
    models = List.copyOf(models);
    lastProbe = lastProbe == null ? null : lastProbe.withoutLessons();
  }

  /** An account of which nothing was learned. */
  public Provider(
      ProviderId id,
      UserId owner,
      ProviderName name,
      String displayName,
      ProviderType type,
      HttpUrl baseUrl,
      ApiType apiType,
      @Nullable SealedSecret apiKey,
      @Nullable String apiKeyHint,
      List<Model> models,
      boolean active,
      ProviderStatus status,
      @Nullable ProbeReport lastProbe,
      Instant createdAt,
      Instant updatedAt) {
    this(
        id,
        owner,
        name,
        displayName,
        type,
        baseUrl,
        apiType,
        apiKey,
        apiKeyHint,
        models,
        active,
        status,
        lastProbe,
        LearnedFacts.NONE,
        createdAt,
        updatedAt);
  }

  /** After a check; what a check that failed has learned is not kept. */
  public Provider tested(ProbeReport report, Instant at) {
    return report.ok()
        ? with(ProviderStatus.OK, report, learned.checkedAgain(report.learned()), at)
        : with(ProviderStatus.FAILING, report, learned, at);
  }

  /** With this known of it. */
  public Provider knowing(LearnedFacts facts) {
    return with(status, lastProbe, facts, updatedAt);
  }

  private Provider with(
      ProviderStatus nextStatus,
      @Nullable ProbeReport probe,
      LearnedFacts facts,
      Instant changedAt) {
    return new Provider(
        id,
        owner,
        name,
        displayName,
        type,
        baseUrl,
        apiType,
        apiKey,
        apiKeyHint,
        models,
        active,
        nextStatus,
        probe,
        facts,
        createdAt,
        changedAt);
  }

  /**
   * Where an account's key is sealed: it opens for this vendor's address and protocol alone, and
   * only as the key whose end its owner is shown, so that an older one put back does not.
   */
  public static SecretPlace keyPlace(
      UserId owner,
      ProviderId id,
      ProviderType type,
      HttpUrl baseUrl,
      ApiType apiType,
      @Nullable String hint) {
    return SecretPlace.ofUser("llm_provider", "api_key", owner, id)
        .usedFor(type.label(), baseUrl.value(), apiType.label(), hint == null ? "" : hint);
  }

  /** Where this account's key is sealed. */
  public SecretPlace keyPlace() {
    return keyPlace(owner, id, type, baseUrl, apiType, apiKeyHint);
  }

  public boolean offers(String modelId) {
    return models.stream().anyMatch(model -> model.id().equals(modelId));
  }

  public boolean hasApiKey() {
    return apiKey != null;
  }
}
