package dev.mosaic.domain.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account here.
 *
 * @param displayName whatever was kept, it reads as {@link ShownText} has it
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
  private static final int LONGEST_EMAIL = 254;

  public User {
    displayName = DisplayName.told(displayName, username).value();
    email = email == null ? null : ShownText.cleaned(email, LONGEST_EMAIL);
  }

  /** The first administrator, who works without any issuer. */
  public static User breakglass(UserId id, Username username, Instant now) {
    return new User(
        id, username, username.value(), null, Role.ADMIN, SignInMethod.BREAKGLASS, true, now);
  }

  public boolean isAdmin() {
    return role == Role.ADMIN;
  }

  /** Whether this is a local admin that works whatever else is broken. */
  public boolean isBreakglass() {
    return signInMethod == SignInMethod.BREAKGLASS;
  }

  public User withRole(Role next) {
    return new User(id, username, displayName, email, next, signInMethod, active, createdAt);
  }

  public User withDisplayName(DisplayName next) {
    return new User(id, username, next.value(), email, role, signInMethod, active, createdAt);
  }

  /**
   * @param next null for none
   */
  public User withEmail(@Nullable EmailAddress next) {
    String address = next == null ? null : next.value();
    return new User(id, username, displayName, address, role, signInMethod, active, createdAt);
  }

  public User withActive(boolean next) {
    return new User(id, username, displayName, email, role, signInMethod, next, createdAt);
  }
}
