package dev.mosaic.adapters.postgres.store;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.mosaic.adapters.postgres.sealing.RowSeals.Sealable;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.PasswordReset;
import dev.mosaic.domain.user.UserId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of `password_reset`. */
@MappedEntity("password_reset")
record PasswordResetRow(
    @Id UUID userId,
    String tokenHash,
    UUID issuedBy,
    Instant createdAt,
    Instant expiresAt,
    @jakarta.annotation.Nullable byte @Nullable [] seal)
    implements Sealable {
  static PasswordResetRow of(PasswordReset reset, TokenHash token) {
    return new PasswordResetRow(
        reset.user().value(),
        token.value(),
        reset.issuedBy().value(),
        reset.createdAt(),
        reset.expiresAt().truncatedTo(MICROS),
        null);
  }

  PasswordResetRow sealed(Seals seals) {
    return new PasswordResetRow(userId, tokenHash, issuedBy, createdAt, expiresAt, seals.of(this));
  }

  @Override
  public String table() {
    return "password_reset";
  }

  @Override
  public List<@Nullable Object> said() {
    return List.of(userId, tokenHash, expiresAt);
  }

  PasswordReset toPasswordReset() {
    return new PasswordReset(new UserId(userId), new UserId(issuedBy), createdAt, expiresAt);
  }
}
