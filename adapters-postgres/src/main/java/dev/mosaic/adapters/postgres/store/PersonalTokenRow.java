package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.session.PersonalToken;
import dev.mosaic.domain.session.PersonalTokenId;
import dev.mosaic.domain.session.TokenScope;
import dev.mosaic.domain.user.UserId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
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
    @Nullable Instant lastUsedAt) {
  static PersonalTokenRow of(PersonalToken token, TokenHash hash) {
    return new PersonalTokenRow(
        token.id().value(),
        token.owner().value(),
        token.name(),
        Words.of(token.scope()),
        hash.value(),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt());
  }

  PersonalToken toToken() {
    return new PersonalToken(
        new PersonalTokenId(id),
        new UserId(userId),
        name,
        Words.read(TokenScope.class, scope),
        createdAt,
        expiresAt,
        lastUsedAt);
  }
}
