package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.PasswordReset;
import dev.mosaic.domain.user.UserId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of `password_reset`. */
@MappedEntity("password_reset")
record PasswordResetRow(
    @Id UUID userId, String tokenHash, UUID issuedBy, Instant createdAt, Instant expiresAt) {
  static PasswordResetRow of(PasswordReset reset, TokenHash token) {
    return new PasswordResetRow(
        reset.user().value(),
        token.value(),
        reset.issuedBy().value(),
        reset.createdAt(),
        reset.expiresAt());
  }

  PasswordReset toPasswordReset() {
    return new PasswordReset(new UserId(userId), new UserId(issuedBy), createdAt, expiresAt);
  }
}
