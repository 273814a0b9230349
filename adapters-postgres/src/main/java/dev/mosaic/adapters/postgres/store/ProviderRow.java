package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.Connection;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.LearnedFacts;
import dev.mosaic.domain.provider.Model;
import dev.mosaic.domain.provider.ModelFacts;
import dev.mosaic.domain.provider.ProbeCode;
import dev.mosaic.domain.provider.ProbeReport;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderStatus;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.user.ShownText;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A row of `llm_provider`. */
@MappedEntity("llm_provider")
record ProviderRow(
    @Id UUID id,
    UUID userId,
    String name,
    String displayName,
    String type,
    String baseUrl,
    @jakarta.annotation.Nullable byte @Nullable [] apiKey,
    @Nullable String apiKeyHint,
    String apiType,
    @TypeDef(type = DataType.JSON) JsonNode models,
    @MappedProperty("is_active") boolean active,
    String status,
    @Nullable @TypeDef(type = DataType.JSON) JsonNode lastProbe,
    @TypeDef(type = DataType.JSON) JsonNode learned,
    Instant createdAt,
    Instant updatedAt) {
  /** Leads nowhere, by RFC 6761, and no key opens for it. */
  private static final String NOWHERE = "http://unreadable.invalid";

  static ProviderRow of(Provider provider) {
    return new ProviderRow(
        provider.id().value(),
        provider.owner().value(),
        provider.name().value(),
        provider.displayName(),
        provider.type().label(),
        provider.baseUrl().value(),
        Sealed.bytes(provider.apiKey()),
        provider.apiKeyHint(),
        provider.apiType().label(),
        JsonColumn.written(
            Argument.listOf(ModelRow.class), provider.models().stream().map(ModelRow::of).toList()),
        provider.active(),
        EnumNames.of(provider.status()),
        provider.lastProbe() == null
            ? null
            : JsonColumn.written(Argument.of(ProbeRow.class), ProbeRow.of(provider.lastProbe())),
        JsonColumn.written(
            Argument.mapOf(String.class, ModelFactsRow.class),
            ModelFactsRow.of(provider.learned())),
        provider.createdAt(),
        provider.updatedAt());
  }

  Provider toProvider() {
    JsonColumn json = new JsonColumn("llm_provider's JSON", id);
    List<Model> readable = json.list(models, ModelRow.class, ModelRow::toModel);
    Map<String, ModelFacts> facts = json.map(learned, ModelFactsRow.class, ModelFactsRow::toFacts);
    ProbeReport probe =
        lastProbe == null
            ? null
            : json.read(lastProbe, ProbeRow.class, ProbeRow::toReport).orElse(null);
    return new Provider(
        new ProviderId(id),
        new UserId(userId),
        new ProviderName(name),
        shownName(),
        ProviderType.ofLabel(type),
        new Connection(
            Spoiled.unless(() -> new HttpUrl(baseUrl)).orElseGet(() -> new HttpUrl(NOWHERE)),
            ApiType.ofLabel(apiType),
            Sealed.secret(apiKey),
            apiKeyHint),
        readable.stream().limit(Provider.MAX_MODELS).toList(),
        active,
        json.isWhole() ? EnumNames.read(ProviderStatus.class, status) : ProviderStatus.FAILING,
        json.isWhole() ? probe : unreadable(updatedAt),
        new LearnedFacts(facts),
        createdAt,
        updatedAt);
  }

  private String shownName() {
    boolean tooLong = displayName.length() > Provider.MAX_DISPLAY_NAME;
    String shown = tooLong ? "" : ShownText.cleaned(displayName, Provider.MAX_DISPLAY_NAME);
    return shown.isEmpty() ? name : shown;
  }

  private static ProbeReport unreadable(Instant at) {
    return new ProbeReport(
        ProbeCode.ACCOUNT_UNREADABLE,
        "Part of what is kept of this account cannot be read: something else changed it in the"
            + " database.",
        "Test the account and look through its models.",
        null,
        0,
        List.of(),
        List.of(),
        at);
  }
}
