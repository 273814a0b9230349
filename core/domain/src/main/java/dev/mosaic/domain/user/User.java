package dev.mosaic.domain.user;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account here.
 *
 * @param email null where none is known (breakglass)
 * @param active false once deactivated: may not sign in, data stays
 */
public record User(
    UserId id,
    Username username,
    String displayName,
    @Nullable String email,
    Role role,
    SignInMethod signInMethod,
    boolean active,
    Instant createdAt) {

  /** The first administrator, who works without any issuer. */
  public static User breakglass(UserId id, Username username, Instant now) {
    return new User(
        id, username, username.value(), null, Role.ADMIN, SignInMethod.BREAKGLASS, true, now);
  }

  public boolean isAdmin() {
    return role == Role.ADMIN;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof User that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id);
  }
}
