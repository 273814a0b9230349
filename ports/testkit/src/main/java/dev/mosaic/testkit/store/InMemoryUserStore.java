package dev.mosaic.testkit.store;

import dev.mosaic.domain.user.PasswordHash;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.UserStore;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People in memory. */
public final class InMemoryUserStore implements UserStore, Rollbackable {
  private final Rows<UserId, Account> accounts = new Rows<>();

  @Override
  public Optional<User> find(UserId id) {
    return accounts.with(rows -> Optional.ofNullable(rows.get(id)).map(Account::user));
  }

  @Override
  public boolean insert(User user) {
    return accounts.with(rows -> add(rows, new Account(user, null)));
  }

  @Override
  public boolean hasBreakglass() {
    return accounts.with(InMemoryUserStore::holdsBreakglass);
  }

  @Override
  public boolean insertFirstBreakglass(User user, PasswordHash hash) {
    return accounts.with(rows -> !holdsBreakglass(rows) && add(rows, new Account(user, hash)));
  }

  @Override
  public Optional<WithPassword> findWithPassword(Username name) {
    return accounts.with(
        rows ->
            rows.values().stream()
                .filter(account -> account.user.username().equals(name))
                .flatMap(account -> account.withPassword().stream())
                .findFirst());
  }

  /** Replaces a person, e.g. by a deactivated one. */
  public void replace(User user) {
    accounts.with(
        rows -> rows.computeIfPresent(user.id(), (id, old) -> new Account(user, old.hash)));
  }

  @Override
  public Runnable snapshot() {
    return accounts.snapshot();
  }

  private static boolean holdsBreakglass(Map<UserId, Account> rows) {
    return rows.values().stream()
        .anyMatch(account -> account.user.signInMethod() == SignInMethod.BREAKGLASS);
  }

  private static boolean add(Map<UserId, Account> rows, Account added) {
    boolean free =
        rows.values().stream()
            .noneMatch(account -> account.user.username().equals(added.user.username()));
    return free && rows.putIfAbsent(added.user.id(), added) == null;
  }

  private record Account(User user, @Nullable PasswordHash hash) {
    Optional<WithPassword> withPassword() {
      return Optional.ofNullable(hash).map(known -> new WithPassword(user, known));
    }
  }
}
