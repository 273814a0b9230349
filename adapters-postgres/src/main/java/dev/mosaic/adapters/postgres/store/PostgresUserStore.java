package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.user.PasswordHash;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.UserStore;
import jakarta.inject.Singleton;
import java.util.Optional;

/** People in `users`, breakglass accounts' hashes in `breakglass_user`. */
@Singleton
final class PostgresUserStore implements UserStore {
  private final UserRows users;
  private final BreakglassRows breakglass;
  private final PostgresTransactions transactions;

  PostgresUserStore(UserRows users, BreakglassRows breakglass, PostgresTransactions transactions) {
    this.users = users;
    this.breakglass = breakglass;
    this.transactions = transactions;
  }

  @Override
  public Optional<User> find(UserId id) {
    return transactions.inTransaction(() -> users.findById(id.value()).map(UserRow::toUser));
  }

  @Override
  public boolean insert(User user) {
    return transactions.inTransaction(() -> added(UserRow.of(user)));
  }

  @Override
  public boolean hasBreakglass() {
    return transactions.inTransaction(breakglass::hasAny);
  }

  @Override
  public boolean insertFirstBreakglass(User user, PasswordHash hash) {
    return transactions.inTransaction(
        () -> {
          breakglass.lockFirst();
          if (breakglass.hasAny() || !added(UserRow.of(user))) {
            return false;
          }
          breakglass.insert(
              new BreakglassRow(user.id().value(), user.username().value(), hash.value()));
          return true;
        });
  }

  @Override
  public Optional<WithPassword> findWithPassword(Username name) {
    return transactions.inTransaction(
        () -> breakglass.findByUsername(name.value()).flatMap(this::withPassword));
  }

  private boolean added(UserRow row) {
    users.insertIfFree(row);
    return users.findById(row.id()).isPresent();
  }

  private Optional<WithPassword> withPassword(BreakglassRow row) {
    return users
        .findById(row.userId())
        .map(user -> new WithPassword(user.toUser(), new PasswordHash(row.passwordHash())));
  }
}
