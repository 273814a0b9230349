package dev.mosaic.adapters.postgres.store;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.mosaic.adapters.postgres.sealing.RowSeals.Sealable;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.Session;
import dev.mosaic.domain.session.SessionId;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
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
    @jakarta.annotation.Nullable byte @Nullable [] idToken,
    @jakarta.annotation.Nullable byte @Nullable [] seal)
    implements Sealable {
  static SessionRow of(Session session) {
    return new SessionRow(
        session.id().value(),
        session.user().value(),
        session.access().value(),
        session.accessExpiresAt().truncatedTo(MICROS),
        session.refresh().value(),
        session.refreshExpiresAt().truncatedTo(MICROS),
        session.createdAt(),
        session.endsAt().truncatedTo(MICROS),
        session.lastUsedAt(),
        session.origin().address(),
        session.origin().browser(),
        null,
        null);
  }

  SessionRow sealed(Seals seals) {
    return new SessionRow(
        id,
        userId,
        accessHash,
        accessExpiresAt,
        refreshHash,
        refreshExpiresAt,
        createdAt,
        endsAt,
        lastUsedAt,
        address,
        userAgent,
        idToken,
        seals.of(this));
  }

  @Override
  public String table() {
    return "session";
  }

  @Override
  public List<@Nullable Object> said() {
    return List.of(id, userId, accessHash, accessExpiresAt, refreshHash, refreshExpiresAt, endsAt);
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
