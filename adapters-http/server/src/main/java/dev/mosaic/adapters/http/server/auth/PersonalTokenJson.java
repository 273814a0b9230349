package dev.mosaic.adapters.http.server.auth;

import dev.mosaic.domain.session.PersonalToken;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token, without its value.
 *
 * @param lastUsedAt to the minute, null if it never was
 */
@Serdeable
public record PersonalTokenJson(
    String id,
    String name,
    @Schema(allowableValues = {"chat", "full"}) String scope,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt) {
  public static PersonalTokenJson of(PersonalToken token) {
    return new PersonalTokenJson(
        token.id().toString(),
        token.name(),
        token.scope().name().toLowerCase(Locale.ROOT),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt());
  }
}
