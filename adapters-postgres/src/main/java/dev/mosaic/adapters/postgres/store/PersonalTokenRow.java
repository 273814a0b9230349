package dev.mosaic.adapters.postgres.store;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.mosaic.adapters.postgres.sealing.RowSeals.Sealable;
import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A row of `personal_token`. */
@MappedEntity("personal_token")
record PersonalTokenRow(
    @Id UUID id,
    UUID userId,
    String name,
    String scope,
    String tokenHash,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @jakarta.annotation.Nullable byte @Nullable [] seal)
    implements Sealable {
  static PersonalTokenRow of(PersonalToken token, TokenHash hash) {
    return new PersonalTokenRow(
        token.id().value(),
        token.owner().value(),
        token.name(),
        EnumNames.of(token.scope()),
        hash.value(),
        token.createdAt(),
        token.expiresAt().truncatedTo(MICROS),
        token.lastUsedAt(),
        null);
  }

  PersonalTokenRow sealed(Seals seals) {
    return new PersonalTokenRow(
        id, userId, name, scope, tokenHash, createdAt, expiresAt, lastUsedAt, seals.of(this));
  }

  PersonalTokenRow withHash(String newHash) {
    return new PersonalTokenRow(
        id, userId, name, scope, newHash, createdAt, expiresAt, lastUsedAt, null);
  }

  @Override
  public String table() {
    return "personal_token";
  }

  @Override
  public List<@Nullable Object> said() {
    return List.of(id, userId, scope, tokenHash, expiresAt);
  }

  PersonalToken toToken() {
    return new PersonalToken(
        new PersonalTokenId(id),
        new UserId(userId),
        name,
        EnumNames.read(TokenScope.class, scope),
        createdAt,
        expiresAt,
        lastUsedAt);
  }
}
