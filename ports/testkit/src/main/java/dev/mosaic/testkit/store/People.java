package dev.mosaic.testkit.store;

import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.testkit.time.HandMovedClock;
import java.util.UUID;

/** People for tests. */
public final class People {
  /** A hash in the right shape, of a password nobody knows. */
  public static final PasswordHash SOME_HASH =
      new PasswordHash("$2b$12$abcdefghijklmnopqrstuuJ3mYc0VwQ2cSgkNcP7rZkQ3oGm1nZ9e");

  private People() {}

  public static User member(String name) {
    return new User(
        UserId.random(),
        new Username(name),
        "Somebody named " + name,
        name + "@example.org",
        Role.MEMBER,
        SignInMethod.LOCAL,
        true,
        HandMovedClock.START);
  }

  public static User breakglass(String name) {
    return User.breakglass(UserId.random(), new Username(name), HandMovedClock.START);
  }

  public static User deactivated(User user) {
    return new User(
        user.id(),
        user.username(),
        user.displayName(),
        user.email(),
        user.role(),
        user.signInMethod(),
        false,
        user.createdAt());
  }

  /** Adds a member of some name. */
  public static UserId joined(UserStore users) {
    User user = member("m" + UUID.randomUUID().toString().replace("-", ""));
    if (!users.insert(user)) {
      throw new IllegalStateException("the name of a new person was taken");
    }
    return user.id();
  }
}
