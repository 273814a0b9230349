package dev.mosaic.application.user;

import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.UserStore;
import java.util.List;

/** Tells who looks after the instance. */
public final class ListAdmins {
  private final UserStore users;

  ListAdmins(UserStore users) {
    this.users = users;
  }

  /** Active administrators, breakglass among them, by name. */
  public List<User> list() {
    return users.activeAdmins();
  }
}
