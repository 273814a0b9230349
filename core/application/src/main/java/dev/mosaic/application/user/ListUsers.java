package dev.mosaic.application.user;

import dev.mosaic.application.request.Pages;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;

/** Shows an administrator the people of the instance. */
public final class ListUsers {
  private final UserStore users;

  public ListUsers(UserStore users) {
    this.users = users;
  }

  /** By name. A page past the end is answered with the last one. */
  public Page<UserStore.Listed> list(UserStore.Query query, PageRequest page) {
    return Pages.withinTheList(page, wanted -> users.list(query, wanted));
  }
}
