package dev.mosaic.application.user;

import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes people one at a time, so that no two changes, each fine by itself, leave the instance
 * without an administrator.
 */
public final class Directory {
  private final UserStore users;
  private final Transactions transactions;

  public Directory(UserStore users, Transactions transactions) {
    this.users = users;
    this.transactions = transactions;
  }

  /**
   * Changes a person.
   *
   * @param refusal what speaks against it, null for nothing; asked while nobody else changes people
   */
  public UserChange change(
      UserId id, Function<User, @Nullable UserChange> refusal, UnaryOperator<User> change) {
    return transactions.inTransaction(
        () -> {
          users.lockAdmins();
          Optional<User> found = users.find(id);
          if (found.isEmpty()) {
            return new UserChange.NotFound();
          }
          User before = found.get();
          UserChange refused = refusal.apply(before);
          if (refused != null) {
            return refused;
          }
          User after = change.apply(before);
          users.update(after);
          return new UserChange.Changed(before, after);
        });
  }

  /** What speaks against this person no longer being an active administrator; null for nothing. */
  public @Nullable UserChange refusalToLose(User user) {
    List<User> admins = users.activeAdmins();
    if (admins.stream().allMatch(user::equals) && !admins.isEmpty()) {
      return new UserChange.LastAdmin();
    }
    return user.isBreakglass() ? new UserChange.BreakglassProtected() : null;
  }
}
