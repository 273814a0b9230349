package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.RowSeals.Sealable;
import dev.mosaic.domain.provider.ProviderId;
import dev.mosaic.domain.provider.ProviderName;
import dev.mosaic.domain.sharing.ProviderShare;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.type.Argument;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A row of `provider_share`. */
@MappedEntity("provider_share")
record ShareRow(
    @Id UUID providerId,
    UUID userId,
    String name,
    boolean everyone,
    @TypeDef(type = DataType.JSON) JsonNode models,
    @Nullable Long monthlyTokens,
    Instant sharedAt,
    @jakarta.annotation.Nullable byte @Nullable [] seal)
    implements Sealable {
  static ShareRow of(ProviderShare share) {
    return new ShareRow(
        share.account().value(),
        share.owner().value(),
        share.name().value(),
        share.everyone(),
        JsonColumn.written(Argument.listOf(String.class), share.models()),
        share.monthlyTokens(),
        share.since(),
        null);
  }

  /** The same share on other terms. */
  ShareRow onTermsOf(ShareRow other) {
    return new ShareRow(
        providerId,
        userId,
        name,
        other.everyone,
        other.models,
        other.monthlyTokens,
        sharedAt,
        null);
  }

  ShareRow sealed(Seals seals) {
    return new ShareRow(
        providerId, userId, name, everyone, models, monthlyTokens, sharedAt, seals.of(this));
  }

  @Override
  public String table() {
    return "provider_share";
  }

  @Override
  public List<@Nullable Object> said() {
    return Arrays.asList(
        providerId, userId, name, everyone, String.join("\n", modelIds()), monthlyTokens);
  }

  /** Call for rows whose seal holds. */
  ProviderShare toShare(Set<UserId> people) {
    return new ProviderShare(
        new ProviderId(providerId),
        new UserId(userId),
        new ProviderName(name),
        everyone,
        people,
        modelIds(),
        monthlyTokens,
        sharedAt);
  }

  private List<String> modelIds() {
    return new JsonColumn("provider_share.models", providerId).list(models, String.class, id -> id);
  }
}
