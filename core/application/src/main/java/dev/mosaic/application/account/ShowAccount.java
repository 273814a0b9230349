package dev.mosaic.application.account;

import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.user.Preferences;
import dev.mosaic.ports.store.PreferenceStore;
import dev.mosaic.ports.store.UserStore;
import java.util.Optional;

/** Shows people their own account. */
public final class ShowAccount {
  private final UserStore users;
  private final PreferenceStore preferences;

  ShowAccount(UserStore users, PreferenceStore preferences) {
    this.users = users;
    this.preferences = preferences;
  }

  /** Empty if it was deleted a moment ago. */
  public Optional<Account> show(Caller caller) {
    return users
        .find(caller.id())
        .map(
            user ->
                new Account(
                    user, preferences.find(user.id()).orElse(Preferences.LIKE_THE_BROWSER)));
  }
}
