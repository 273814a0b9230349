package dev.mosaic.domain.session;

import dev.mosaic.domain.secret.TokenHash;
import dev.mosaic.domain.user.UserId;
import java.time.Instant;

/**
 * One sign-in on one browser: a short access token and a refresh token that changes at every use.
 *
 * @param refreshExpiresAt when it ends if it lies unused
 * @param endsAt when it ends however much it is used
 * @param lastUsedAt when it was opened or last refreshed
 */
public record Session(
    SessionId id,
    UserId user,
    TokenHash access,
    Instant accessExpiresAt,
    TokenHash refresh,
    Instant refreshExpiresAt,
    Instant createdAt,
    Instant endsAt,
    Instant lastUsedAt,
    SignInOrigin origin) {
  public Session rotated(
      TokenHash newAccess,
      Instant newAccessEnd,
      TokenHash newRefresh,
      Instant newRefreshEnd,
      Instant now) {
    return new Session(
        id,
        user,
        newAccess,
        newAccessEnd,
        newRefresh,
        newRefreshEnd,
        createdAt,
        endsAt,
        now,
        origin);
  }
}
