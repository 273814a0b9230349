package dev.mosaic.adapters.http.server.users;

import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.UserStore;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person as administrators see them.
 *
 * @param email null where none is known
 * @param lastSignInAt null if they never signed in, and in answers about one person
 */
@Serdeable
public record AdminUserJson(
    String id,
    String username,
    String displayName,
    @Nullable String email,
    @Schema(allowableValues = {"admin", "member"}) String role,
    @Schema(allowableValues = {"breakglass", "local", "oidc"}) String signInMethod,
    @Schema(allowableValues = {"active", "deactivated"}) String status,
    Instant createdAt,
    @Nullable Instant lastSignInAt) {
  static AdminUserJson of(UserStore.Listed listed) {
    return of(listed.user(), listed.lastSignInAt());
  }

  static AdminUserJson of(User user, @Nullable Instant lastSignInAt) {
    return new AdminUserJson(
        user.id().toString(),
        user.username().value(),
        user.displayName(),
        user.email(),
        user.role().name().toLowerCase(Locale.ROOT),
        user.signInMethod().name().toLowerCase(Locale.ROOT),
        user.active() ? "active" : "deactivated",
        user.createdAt(),
        lastSignInAt);
  }
}
