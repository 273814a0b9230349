package dev.mosaic.testkit.store;

import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.store.UserStore.WithPassword;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@link InMemoryUserStore} keeps of a person.
 *
 * @param subjects who they are at each issuer
 */
record Account(
    User user,
    @Nullable PasswordHash hash,
    @Nullable Instant lastSignInAt,
    Map<String, String> subjects) {
  Account {
    subjects = Map.copyOf(subjects);
  }

  static Account of(User user, @Nullable PasswordHash hash) {
    return new Account(user, hash, null, Map.of());
  }

  Optional<WithPassword> withPassword() {
    return Optional.ofNullable(hash).map(known -> new WithPassword(user, known));
  }

  Account replaced(User next) {
    return new Account(next, hash, lastSignInAt, subjects);
  }

  /** Takes over what a person may have changed. */
  Account updated(User next) {
    return replaced(
        new User(
            user.id(),
            user.username(),
            next.displayName(),
            next.email(),
            next.role(),
            user.signInMethod(),
            next.active(),
            user.createdAt()));
  }

  Account withHash(PasswordHash next) {
    return new Account(user, next, lastSignInAt, subjects);
  }

  Account signedIn(Instant at) {
    return new Account(user, hash, at, subjects);
  }

  Account linked(String issuer, String subject) {
    Map<String, String> more = new LinkedHashMap<>(subjects);
    more.put(issuer, subject);
    return new Account(user, hash, lastSignInAt, more);
  }
}
