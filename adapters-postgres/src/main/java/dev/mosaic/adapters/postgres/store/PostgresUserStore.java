package dev.mosaic.adapters.postgres.store;

import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** People in `users`, and what {@link Credentials} they have. */
@Singleton
final class PostgresUserStore implements UserStore {
  private final UserRows users;
  private final Credentials credentials;
  private final Seals seals;
  private final PostgresTransactions transactions;

  PostgresUserStore(
      UserRows users, Credentials credentials, Seals seals, PostgresTransactions transactions) {
    this.users = users;
    this.credentials = credentials;
    this.seals = seals;
    this.transactions = transactions;
  }

  @Override
  public Optional<User> find(UserId id) {
    return inDirectory(() -> users.findById(id.value()).map(this::user));
  }

  @Override
  public Optional<User> findByName(Username name) {
    return inDirectory(() -> users.findByUsername(name.value()).map(this::user));
  }

  @Override
  public Optional<User> findByEmail(String email) {
    List<UserRow> holders = inDirectory(() -> users.someWithEmail(email));
    return holders.size() == 1 ? Optional.of(user(holders.getFirst())) : Optional.empty();
  }

  @Override
  public boolean isEmailFree(String email, UserId whose) {
    return inDirectory(() -> users.someWithEmail(email)).stream()
        .allMatch(row -> row.id().equals(whose.value()));
  }

  @Override
  public Page<Listed> list(Query query, PageRequest page) {
    Role role = query.role();
    Boolean active = query.active();
    String ofRole = role == null ? "" : EnumNames.of(role);
    String ofStatus = active == null ? "" : active.toString();
    String pattern = Likes.containing(query.search());
    return inDirectory(
        () ->
            new Page<>(
                users
                    .page(ofRole, ofStatus, pattern, query.byEmail(), page.size(), page.offset())
                    .stream()
                    .map(row -> new Listed(user(row), row.lastSignInAt()))
                    .toList(),
                page,
                users.count(ofRole, ofStatus, pattern, query.byEmail())));
  }

  @Override
  public List<User> activeAdmins() {
    return inDirectory(
        () ->
            users.activeAdmins().stream()
                .map(this::user)
                .filter(it -> it.active() && it.isAdmin())
                .toList());
  }

  @Override
  public void lockAdmins() {
    transactions.run(users::lockAdmins);
  }

  @Override
  public boolean insert(User user) {
    return byServer(() -> added(user));
  }

  @Override
  public boolean insertLocal(User user, PasswordHash hash) {
    return byServer(
        () -> {
          boolean added = added(user);
          if (added) {
            credentials.addLocal(user, hash);
          }
          return added;
        });
  }

  @Override
  public boolean hasBreakglass() {
    return byServer(credentials::hasBreakglass);
  }

  @Override
  public boolean insertFirstBreakglass(User user, PasswordHash hash) {
    return byServer(
        () -> {
          credentials.lockFirstBreakglass();
          return !credentials.hasBreakglass() && insertBreakglass(user, hash);
        });
  }

  @Override
  public boolean insertBreakglass(User user, PasswordHash hash) {
    return byServer(
        () -> {
          boolean added = added(user);
          if (added) {
            credentials.addBreakglass(user, hash);
          }
          return added;
        });
  }

  @Override
  public void update(User user) {
    transactions.run(
        Identity.DIRECTORY,
        () ->
            users
                .lockById(user.id().value())
                .ifPresent(row -> users.update(row.changedTo(user).sealed(seals))));
  }

  @Override
  public boolean setPassword(UserId user, PasswordHash hash) {
    return byServer(() -> credentials.replace(user, hash));
  }

  @Override
  public void noteSignIn(UserId user, Instant at) {
    transactions.run(Identity.SERVER, () -> users.noteSignIn(user.value(), at));
  }

  @Override
  public Optional<WithPassword> findWithPassword(Username name) {
    return byServer(() -> users.findByUsername(name.value()).flatMap(this::withPassword));
  }

  @Override
  public Optional<WithPassword> findWithPassword(UserId id) {
    return byServer(() -> users.findById(id.value()).flatMap(this::withPassword));
  }

  @Override
  public Optional<User> findByIdentity(String issuer, String subject) {
    return byServer(
        () -> credentials.findByIdentity(issuer, subject).flatMap(users::findById).map(this::user));
  }

  @Override
  public boolean link(UserId user, String issuer, String subject, Instant now) {
    return byServer(() -> credentials.link(user, issuer, subject, now));
  }

  private boolean added(User user) {
    users.insertIfFree(UserRow.of(user).sealed(seals));
    return users.findById(user.id().value()).isPresent();
  }

  private User user(UserRow row) {
    return row.toUser(seals);
  }

  private Optional<WithPassword> withPassword(UserRow row) {
    return credentials.find(row.id()).map(hash -> new WithPassword(user(row), hash));
  }

  private <T> T inDirectory(Supplier<T> work) {
    return transactions.as(Identity.DIRECTORY, work);
  }

  private <T> T byServer(Supplier<T> work) {
    return transactions.as(Identity.SERVER, work);
  }
}
