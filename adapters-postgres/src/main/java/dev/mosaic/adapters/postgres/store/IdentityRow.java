package dev.mosaic.adapters.postgres.store;

import dev.mosaic.adapters.postgres.sealing.RowSeals.Sealable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of `user_identity`: who somebody is at an issuer. */
@MappedEntity("user_identity")
record IdentityRow(
    @Id UUID id,
    UUID userId,
    String issuer,
    String subject,
    Instant createdAt,
    @jakarta.annotation.Nullable byte @Nullable [] seal)
    implements Sealable {
  IdentityRow sealed(Seals seals) {
    return new IdentityRow(id, userId, issuer, subject, createdAt, seals.of(this));
  }

  @Override
  public String table() {
    return "user_identity";
  }

  @Override
  public List<@Nullable Object> said() {
    return List.of(id, userId, issuer, subject);
  }
}
