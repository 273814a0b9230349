package dev.mosaic.domain.provider;

import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.secret.SecretPlace;
import dev.mosaic.domain.user.ShownText;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user's account at an LLM vendor.
 *
 * @param connection what it is called with; its key is sealed for this row alone
 * @param lastProbe null before the first check
 * @param learned what its vendor was found to want and to offer
 */
public record Provider(
    ProviderId id,
    UserId owner,
    ProviderName name,
    String displayName,
    ProviderType type,
    Connection connection,
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

  /**
   * A new account, as the trial of its connection found it.
   *
   * @throws InvalidInput without any model
   */
  public static Provider added(
      ProviderId id,
      UserId owner,
      ProviderName name,
      String displayName,
      ProviderType type,
      Connection connection,
      List<Model> models,
      ProbeReport trial,
      Instant at) {
    if (models.isEmpty()) {
      throw new InvalidInput(
          "models", "required", "Name at least one model; the vendor's list could not be read.");
    }
    return new Provider(
            id,
            owner,
            name.own(),
            displayName,
            type,
            connection,
            models,
            true,
            ProviderStatus.UNVERIFIED,
            null,
            LearnedFacts.NONE,
            at,
            at)
        .reconnected(connection, trial, at);
  }

  /** Under other names. */
  public Provider renamed(ProviderName nextName, String nextDisplayName, Instant at) {
    return with(nextName.own(), nextDisplayName, models, active, at);
  }

  /**
   * With other models.
   *
   * @throws InvalidInput without any
   */
  public Provider offering(List<Model> nextModels, Instant at) {
    if (nextModels.isEmpty()) {
      throw new InvalidInput("models", "required", "Keep at least one model.");
    }
    return with(name, displayName, nextModels, active, at);
  }

  /** As those it is shared with may use it: under the name they know it by, with its models. */
  public Provider lentAs(ProviderName sharedName, List<Model> sharedModels) {
    return with(sharedName, displayName, sharedModels, active, updatedAt);
  }

  /** Switched on or off. */
  public Provider switched(boolean on, Instant at) {
    return with(name, displayName, models, on, at);
  }

  /**
   * Called in another way from now on. Another address or protocol wants to be asked in its own
   * way, so what was learned is forgotten with them.
   *
   * @param trial what the vendor said to the new connection; null if it was not asked
   */
  public Provider reconnected(Connection next, @Nullable ProbeReport trial, Instant at) {
    boolean moved = !next.baseUrl().equals(baseUrl()) || next.apiType() != apiType();
    LearnedFacts known = moved ? LearnedFacts.NONE : learned;
    return trial != null && trial.ok()
        ? with(next, ProviderStatus.OK, trial, known.checkedAgain(trial.learned()), at)
        : with(next, ProviderStatus.UNVERIFIED, trial, known, at);
  }

  /** After a check; what a check that failed has learned is not kept. */
  public Provider tested(ProbeReport report, Instant at) {
    return report.ok()
        ? with(connection, ProviderStatus.OK, report, learned.checkedAgain(report.learned()), at)
        : with(connection, ProviderStatus.FAILING, report, learned, at);
  }

  /** With this known of it. */
  public Provider knowing(LearnedFacts facts) {
    return with(connection, status, lastProbe, facts, updatedAt);
  }

  private Provider with(
      ProviderName nextName,
      String nextDisplayName,
      List<Model> nextModels,
      boolean on,
      Instant changedAt) {
    return new Provider(
        id,
        owner,
        nextName,
        nextDisplayName,
        type,
        connection,
        nextModels,
        on,
        status,
        lastProbe,
        learned,
        createdAt,
        changedAt);
  }

  private Provider with(
      Connection next,
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
        next,
        models,
        active,
        nextStatus,
        probe,
        facts,
        createdAt,
        changedAt);
  }

  /** Whether it is still called as when that was read, so that what was found of it still holds. */
  public boolean isCalledLike(Provider earlier) {
    return connection.equals(earlier.connection);
  }

  /**
   * The stored key for a call to that address: a key goes only to the host it was stored for, since
   * a form must not be able to send it elsewhere.
   *
   * @return empty for another scheme, host or port, and without a key
   */
  public Optional<SealedSecret> keyFor(HttpUrl address) {
    return Optional.ofNullable(apiKey()).filter(key -> baseUrl().isAtSameHost(address));
  }

  /** Where this account's key is sealed. */
  public SecretPlace keyPlace() {
    return ProviderKeyPlace.of(owner, id, type, baseUrl(), apiType(), apiKeyHint());
  }

  /** The model of that id; empty if the account offers none such. */
  public Optional<Model> model(String modelId) {
    return models.stream().filter(model -> model.id().equals(modelId)).findFirst();
  }

  public boolean offers(String modelId) {
    return model(modelId).isPresent();
  }

  /** Whether this account is the one named, and offers the model. */
  public boolean offers(ModelRef ref) {
    return name.equals(ref.provider()) && offers(ref.modelId());
  }

  public HttpUrl baseUrl() {
    return connection.baseUrl();
  }

  public ApiType apiType() {
    return connection.apiType();
  }

  public @Nullable SealedSecret apiKey() {
    return connection.apiKey();
  }

  public @Nullable String apiKeyHint() {
    return connection.apiKeyHint();
  }

  public boolean hasApiKey() {
    return apiKey() != null;
  }
}
