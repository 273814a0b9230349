package dev.mosaic.application.user;

import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.UserStore;
import java.util.Optional;

/** Shows one person. */
public final class ShowUser {
  private final UserStore users;

  ShowUser(UserStore users) {
    this.users = users;
  }

  /** Empty if nobody has this id. */
  public Optional<User> show(UserId id) {
    return users.find(id);
  }
}
