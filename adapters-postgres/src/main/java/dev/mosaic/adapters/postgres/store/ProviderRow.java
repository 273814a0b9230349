package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.provider.ApiType;
import dev.mosaic.domain.provider.HttpUrl;
import dev.mosaic.domain.provider.Provider;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.provider.ProviderStatus;
import dev.mosaic.domain.provider.ProviderType;
import dev.mosaic.domain.user.ShownText;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
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
    @TypeDef(type = DataType.JSON) List<ModelRow> models,
    @MappedProperty("is_active") boolean active,
    String status,
    @Nullable @TypeDef(type = DataType.JSON) ProbeRow lastProbe,
    @TypeDef(type = DataType.JSON) Map<String, ModelFactsRow> learned,
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
        provider.models().stream().map(ModelRow::of).toList(),
        provider.active(),
        Words.of(provider.status()),
        provider.lastProbe() == null ? null : ProbeRow.of(provider.lastProbe()),
        ModelFactsRow.of(provider.learned()),
        provider.createdAt(),
        provider.updatedAt());
  }

  Provider toProvider() {
    return new Provider(
        new ProviderId(id),
        new UserId(userId),
        new ProviderName(name),
        shownName(),
        ProviderType.ofLabel(type),
        Spoiled.unless(() -> new HttpUrl(baseUrl)).orElseGet(() -> new HttpUrl(NOWHERE)),
        ApiType.ofLabel(apiType),
        Sealed.secret(apiKey),
        apiKeyHint,
        models.stream()
            .flatMap(model -> Spoiled.unless(model::toModel).stream())
            .limit(Provider.MAX_MODELS)
            .toList(),
        active,
        Words.read(ProviderStatus.class, status),
        lastProbe == null ? null : Spoiled.unless(lastProbe::toReport).orElse(null),
        ModelFactsRow.toFacts(learned),
        createdAt,
        updatedAt);
  }

  private String shownName() {
    boolean tooLong = displayName.length() > Provider.MAX_DISPLAY_NAME;
    String shown = tooLong ? "" : ShownText.cleaned(displayName, Provider.MAX_DISPLAY_NAME);
    return shown.isEmpty() ? name : shown;
  }
}
