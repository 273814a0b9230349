package dev.mosaic.application.facts;

import dev.mosaic.application.facts.Changes.Subject;
import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.store.Page;
import dev.mosaic.ports.store.PageRequest;
import dev.mosaic.ports.store.UserStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** People whose changes are counted. */
final class WatchedUserStore implements UserStore {
  private final UserStore store;
  private final Changes changes;

  WatchedUserStore(UserStore store, Changes changes) {
    this.store = store;
    this.changes = changes;
  }

  @Override
  public Optional<User> find(UserId id) {
    return store.find(id);
  }

  @Override
  public Optional<User> findByName(Username name) {
    return store.findByName(name);
  }

  @Override
  public Optional<User> findByEmail(String email) {
    return store.findByEmail(email);
  }

  @Override
  public boolean isEmailFree(String email, UserId whose) {
    return store.isEmailFree(email, whose);
  }

  @Override
  public Page<Listed> list(Query query, PageRequest page) {
    return store.list(query, page);
  }

  @Override
  public List<User> activeAdmins() {
    return store.activeAdmins();
  }

  @Override
  public void lockAdmins() {
    store.lockAdmins();
  }

  @Override
  public boolean insert(User user) {
    return changes.during(new Subject.Person(user.id()), () -> store.insert(user));
  }

  @Override
  public boolean insertLocal(User user, PasswordHash hash) {
    return changes.during(new Subject.Person(user.id()), () -> store.insertLocal(user, hash));
  }

  @Override
  public boolean hasBreakglass() {
    return store.hasBreakglass();
  }

  @Override
  public boolean insertFirstBreakglass(User user, PasswordHash hash) {
    return changes.during(
        new Subject.Person(user.id()), () -> store.insertFirstBreakglass(user, hash));
  }

  @Override
  public boolean insertBreakglass(User user, PasswordHash hash) {
    return changes.during(new Subject.Person(user.id()), () -> store.insertBreakglass(user, hash));
  }

  @Override
  public void update(User user) {
    // What somebody shares ends while they are deactivated, and may with their role.
    changes.during(
        Subject.Shares.ALL,
        () -> changes.during(new Subject.Person(user.id()), () -> store.update(user)));
  }

  @Override
  public boolean setPassword(UserId user, PasswordHash hash) {
    return store.setPassword(user, hash);
  }

  @Override
  public void noteSignIn(UserId user, Instant at) {
    store.noteSignIn(user, at);
  }

  @Override
  public Optional<WithPassword> findWithPassword(Username name) {
    return store.findWithPassword(name);
  }

  @Override
  public Optional<WithPassword> findWithPassword(UserId id) {
    return store.findWithPassword(id);
  }

  @Override
  public Optional<User> findByIdentity(String issuer, String subject) {
    return store.findByIdentity(issuer, subject);
  }

  @Override
  public boolean link(UserId user, String issuer, String subject, Instant now) {
    return store.link(user, issuer, subject, now);
  }
}
