package dev.mosaic.testkit.store;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.Connection;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ProbeCheck;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderStatus;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.provider.TokenField;
import dev.mosaic.domain.secret.SealedSecret;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.testkit.time.HandMovedClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LLM vendor accounts for tests. */
public final class Accounts {
  private Accounts() {}

  /** An account with a key and every field filled. */
  public static Provider full(UserId owner, String name) {
    ProbeReport probe =
        new ProbeReport(
            ProbeCode.NO_CREDIT,
            "The account has no credit.",
            "Add credit, then try again.",
            402,
            120,
            List.of(new ProbeReport.FoundModel("vendor/some-model", "Some model")),
            List.of(new ProbeCheck(ProbeCheck.Id.COMPLETION, false, 80)),
            HandMovedClock.START);
    return of(
            ProviderId.random(),
            owner,
            name,
            new SealedSecret(new byte[] {1, 2, 3}),
            "wxyz",
            List.of(
                new Model("vendor/some-model", "Some “model”", 200_000, 4_096), Model.named("b")),
            ProviderStatus.FAILING,
            probe,
            HandMovedClock.START)
        .knowing(
            LearnedFacts.NONE
                .with("vendor/some-model", ModelFacts.listed(null, true).refusing("stream_options"))
                .with("b", ModelFacts.NONE.withTokenField(TokenField.MAX_COMPLETION_TOKENS)));
  }

  /** An account without key, models or checks. */
  public static Provider bare(UserId owner, String name, Instant createdAt) {
    return of(
        ProviderId.random(),
        owner,
        name,
        null,
        null,
        List.of(),
        ProviderStatus.UNVERIFIED,
        null,
        createdAt);
  }

  /** The same account under another name, without its key. */
  public static Provider renamed(Provider old, String name) {
    return of(
        old.id(),
        old.owner(),
        name,
        null,
        null,
        old.models(),
        ProviderStatus.OK,
        null,
        old.createdAt());
  }

  /** An account of that protocol whose check found models with sizes and without. */
  public static Provider speaking(ApiType protocol, UserId owner) {
    Provider plain = full(owner, protocol.label());
    ProbeReport probe =
        new ProbeReport(
            ProbeCode.OK,
            "All is well.",
            null,
            200,
            120,
            List.of(
                new ProbeReport.FoundModel("sized", "Sized", 200_000, 8_192),
                new ProbeReport.FoundModel("unsized", "Unsized")),
            List.of(new ProbeCheck(ProbeCheck.Id.STREAMING, true, 80)),
            HandMovedClock.START);
    return new Provider(
        plain.id(),
        owner,
        plain.name(),
        plain.displayName(),
        plain.type(),
        new Connection(plain.baseUrl(), protocol, plain.apiKey(), plain.apiKeyHint()),
        plain.models(),
        true,
        ProviderStatus.OK,
        probe,
        LearnedFacts.NONE,
        plain.createdAt(),
        plain.updatedAt());
  }

  /** The same account at another address. */
  public static Provider movedTo(Provider old, String baseUrl) {
    return copy(old, old.owner(), new HttpUrl(baseUrl), old.apiType());
  }

  /** An account of that kind. */
  public static Provider ofKind(ProviderType kind, UserId owner) {
    Provider plain = full(owner, kind.label());
    return new Provider(
        plain.id(),
        owner,
        plain.name(),
        plain.displayName(),
        kind,
        new Connection(plain.baseUrl(), plain.apiType(), plain.apiKey(), plain.apiKeyHint()),
        plain.models(),
        plain.active(),
        plain.status(),
        plain.lastProbe(),
        plain.learned(),
        plain.createdAt(),
        plain.updatedAt());
  }

  /** The same account, speaking another protocol. */
  public static Provider inProtocol(Provider old, ApiType protocol) {
    return copy(old, old.owner(), old.baseUrl(), protocol);
  }

  /** The same account in another person's hands. */
  public static Provider ownedBy(Provider old, UserId owner) {
    return copy(old, owner, old.baseUrl(), old.apiType());
  }

  private static Provider copy(Provider old, UserId owner, HttpUrl baseUrl, ApiType protocol) {
    return new Provider(
        old.id(),
        owner,
        old.name(),
        old.displayName(),
        old.type(),
        new Connection(baseUrl, protocol, old.apiKey(), old.apiKeyHint()),
        old.models(),
        old.active(),
        old.status(),
        old.lastProbe(),
        old.learned(),
        old.createdAt(),
        old.updatedAt());
  }

  private static Provider of(
      ProviderId id,
      UserId owner,
      String name,
      @Nullable SealedSecret key,
      @Nullable String hint,
      List<Model> models,
      ProviderStatus status,
      @Nullable ProbeReport probe,
      Instant createdAt) {
    return new Provider(
        id,
        owner,
        new ProviderName(name),
        "Account " + name,
        ProviderType.CUSTOM,
        new Connection(
            new HttpUrl("https://llm.example.org/v1"), ApiType.OPENAI_RESPONSES, key, hint),
        models,
        true,
        status,
        probe,
        LearnedFacts.NONE,
        createdAt,
        createdAt);
  }
}
