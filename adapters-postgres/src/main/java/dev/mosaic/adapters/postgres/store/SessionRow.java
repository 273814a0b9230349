package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A row of `session`. */
@MappedEntity("session")
record SessionRow(
    @Id UUID id,
    UUID userId,
    String accessHash,
    Instant accessExpiresAt,
    String refreshHash,
    Instant refreshExpiresAt,
    Instant createdAt,
    Instant endsAt,
    Instant lastUsedAt,
    @Nullable String address,
    @Nullable String userAgent,
    @jakarta.annotation.Nullable byte @Nullable [] idToken) {
  static SessionRow of(Session session) {
    return new SessionRow(
        session.id().value(),
        session.user().value(),
        session.access().value(),
        session.accessExpiresAt(),
        session.refresh().value(),
        session.refreshExpiresAt(),
        session.createdAt(),
        session.endsAt(),
        session.lastUsedAt(),
        session.origin().address(),
        session.origin().browser(),
        null);
  }

  Session toSession() {
    return new Session(
        new SessionId(id),
        new UserId(userId),
        new TokenHash(accessHash),
        accessExpiresAt,
        new TokenHash(refreshHash),
        refreshExpiresAt,
        createdAt,
        endsAt,
        lastUsedAt,
        new SignInOrigin(address, userAgent));
  }
}
