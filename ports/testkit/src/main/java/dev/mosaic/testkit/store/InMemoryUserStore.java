package dev.mosaic.testkit.store;

import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** People in memory. */
public final class InMemoryUserStore implements UserStore, Rollbackable, Forgetful {
  private final Rows<UserId, Account> accounts = new Rows<>();

  @Override
  public Optional<User> find(UserId id) {
    return accounts.with(rows -> Optional.ofNullable(rows.get(id)).map(Account::user));
  }

  @Override
  public Optional<User> findByName(Username name) {
    return all(account -> account.user().username().equals(name)).stream()
        .findFirst()
        .map(Account::user);
  }

  @Override
  public Optional<User> findByEmail(String email) {
    List<Account> holders = all(account -> email.equals(lower(account.user().email())));
    return holders.size() == 1 ? Optional.of(holders.getFirst().user()) : Optional.empty();
  }

  @Override
  public boolean isEmailFree(String email, UserId whose) {
    return all(account -> email.equals(lower(account.user().email()))).stream()
        .allMatch(account -> account.user().id().equals(whose));
  }

  @Override
  public Page<Listed> list(Query query, PageRequest page) {
    List<Account> matching = all(account -> matches(account.user(), query));
    return new Page<>(
        matching.stream()
            .sorted(Comparator.comparing(account -> account.user().username().value()))
            .skip(page.offset())
            .limit(page.size())
            .map(account -> new Listed(account.user(), account.lastSignInAt()))
            .toList(),
        page,
        matching.size());
  }

  @Override
  public List<User> activeAdmins() {
    return all(account -> account.user().active() && account.user().isAdmin()).stream()
        .map(Account::user)
        .sorted(Comparator.comparing(user -> user.username().value()))
        .toList();
  }

  @Override
  public void lockAdmins() {
    // InMemoryTransactions run one at a time as it is.
  }

  @Override
  public boolean insert(User user) {
    return accounts.with(rows -> add(rows, Account.of(user, null)));
  }

  @Override
  public boolean insertLocal(User user, PasswordHash hash) {
    return accounts.with(rows -> add(rows, Account.of(user, hash)));
  }

  @Override
  public boolean hasBreakglass() {
    return accounts.with(InMemoryUserStore::holdsBreakglass);
  }

  @Override
  public boolean insertFirstBreakglass(User user, PasswordHash hash) {
    return accounts.with(rows -> !holdsBreakglass(rows) && add(rows, Account.of(user, hash)));
  }

  @Override
  public boolean insertBreakglass(User user, PasswordHash hash) {
    return accounts.with(rows -> add(rows, Account.of(user, hash)));
  }

  @Override
  public void update(User user) {
    accounts.with(rows -> rows.computeIfPresent(user.id(), (id, old) -> old.updated(user)));
  }

  @Override
  public boolean setPassword(UserId user, PasswordHash hash) {
    return accounts.with(
        rows ->
            Optional.ofNullable(rows.get(user))
                .filter(account -> account.hash() != null)
                .map(account -> rows.put(user, account.withHash(hash)))
                .isPresent());
  }

  @Override
  public void noteSignIn(UserId user, Instant at) {
    accounts.with(rows -> rows.computeIfPresent(user, (id, old) -> old.signedIn(at)));
  }

  @Override
  public Optional<WithPassword> findWithPassword(Username name) {
    return all(account -> account.user().username().equals(name)).stream()
        .findFirst()
        .flatMap(Account::withPassword);
  }

  @Override
  public Optional<WithPassword> findWithPassword(UserId id) {
    return accounts.with(rows -> Optional.ofNullable(rows.get(id)).flatMap(Account::withPassword));
  }

  @Override
  public Optional<User> findByIdentity(String issuer, String subject) {
    return all(account -> subject.equals(account.subjects().get(issuer))).stream()
        .findFirst()
        .map(Account::user);
  }

  @Override
  public boolean link(UserId user, String issuer, String subject, Instant now) {
    return accounts.with(
        rows -> {
          Account account = rows.get(user);
          boolean free =
              rows.values().stream()
                  .noneMatch(other -> subject.equals(other.subjects().get(issuer)));
          if (account == null || !free || account.subjects().containsKey(issuer)) {
            return false;
          }
          rows.put(user, account.linked(issuer, subject));
          return true;
        });
  }

  /** Replaces a person whole, which no store does. */
  public void replace(User user) {
    accounts.with(rows -> rows.computeIfPresent(user.id(), (id, old) -> old.replaced(user)));
  }

  /** Who a person is at their issuers. */
  Set<String> subjectsOf(UserId person) {
    return accounts.with(
        rows ->
            Optional.ofNullable(rows.get(person))
                .map(account -> Set.copyOf(account.subjects().values()))
                .orElse(Set.of()));
  }

  @Override
  public long forget(UserId person) {
    return accounts.remove((id, account) -> id.equals(person));
  }

  @Override
  public Runnable snapshot() {
    return accounts.snapshot();
  }

  private List<Account> all(Predicate<Account> matching) {
    return accounts.with(rows -> rows.values().stream().filter(matching).toList());
  }

  private static boolean matches(User user, Query query) {
    return (query.role() == null || query.role() == user.role())
        && (query.active() == null || query.active() == user.active())
        && (query.byEmail() ? isFoundBy(user, query.search()) : isNamed(user, query.search()));
  }

  private static boolean isNamed(User user, String search) {
    return contains(user.username().value(), search) || contains(user.displayName(), search);
  }

  /** Whether a part of name, display name or e-mail address is what is searched for. */
  static boolean isFoundBy(User user, String search) {
    return isNamed(user, search) || (user.email() != null && contains(user.email(), search));
  }

  private static boolean contains(String text, String part) {
    return lower(text).contains(lower(part));
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  private static boolean holdsBreakglass(Map<UserId, Account> rows) {
    return rows.values().stream()
        .anyMatch(account -> account.user().signInMethod() == SignInMethod.BREAKGLASS);
  }

  private static boolean add(Map<UserId, Account> rows, Account added) {

    boolean free =
        rows.values().stream()
            .noneMatch(account -> account.user().username().equals(added.user().username()));
    return free && rows.putIfAbsent(added.user().id(), added) == null;
  }
}
