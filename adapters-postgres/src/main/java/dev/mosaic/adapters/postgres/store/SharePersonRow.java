package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.RowSeals.Sealable;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.List;
import java.util.UUID;

/** A row of `provider_share_person`. */
@Introspected
record SharePersonRow(
    UUID providerId,
    UUID userId,
    UUID personId,
    @jakarta.annotation.Nullable byte @Nullable [] seal)
    implements Sealable {
  @Override
  public String table() {
    return "provider_share_person";
  }

  @Override
  public List<@Nullable Object> said() {
    return List.of(providerId, userId, personId);
  }

  UserId person() {
    return new UserId(personId);
  }
}
