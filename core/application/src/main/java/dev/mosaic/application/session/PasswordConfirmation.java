package dev.mosaic.application.session;

import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Has somebody who is signed in prove once more that they know their password. */
public final class PasswordConfirmation {
  private final UserStore users;
  private final PasswordHasher passwords;
  private final SignInThrottle throttle;
  private final Clock clock;

  public PasswordConfirmation(
      UserStore users, PasswordHasher passwords, SignInThrottle throttle, Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** How it ended. */
  public sealed interface Outcome {
    record Right() implements Outcome {}

    record Wrong() implements Outcome {}

    /** This person signs in through the issuer. */
    record NoPassword() implements Outcome {}

    record TooManyAttempts(Duration retryAfter) implements Outcome {}
  }

  public Outcome confirm(Caller caller, SecretText typed) {
    Optional<UserStore.WithPassword> known = users.findWithPassword(caller.id());
    if (known.isEmpty()) {
      return new Outcome.NoPassword();
    }
    // Counted apart from signing in: a stolen session must not be able to lock its owner out there.
    SignInThrottle.Keys keys = SignInThrottle.keysOf(caller.id());
    return throttle.oneAtATime(
        keys.texts(),
        () -> {
          Optional<SignInThrottle.Blocked> blocking = throttle.blocking(keys);
          if (blocking.isPresent()) {
            return new Outcome.TooManyAttempts(
                Duration.between(clock.instant(), blocking.get().endsAt()));
          }
          if (!passwords.matches(typed, known.get().hash())) {
            throttle.failed(keys);
            return new Outcome.Wrong();
          }
          throttle.succeeded(keys);
          return new Outcome.Right();
        });
  }
}
