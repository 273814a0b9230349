package dev.mosaic.application.session;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Gives a person a new password, for the old one. Ends their sessions and tokens everywhere and
 * opens a new session for the browser that asked.
 */
public final class ChangePassword {
  private final UserStore users;
  private final PasswordHasher passwords;
  private final SignInThrottle throttle;
  private final AccessEnding ending;
  private final SessionOpening opening;
  private final Audit audit;
  private final Clock clock;

  public ChangePassword(
      UserStore users,
      PasswordHasher passwords,
      SignInThrottle throttle,
      AccessEnding ending,
      SessionOpening opening,
      Audit audit,
      Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.throttle = throttle;
    this.ending = ending;
    this.opening = opening;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is asked for. */
  public record Command(Caller caller, SecretText current, Password wanted, SignInOrigin origin) {}

  /** How it ended. */
  public sealed interface Outcome {
    record Changed(SessionTokens tokens) implements Outcome {}

    record WrongPassword() implements Outcome {}

    /** This person signs in through the issuer. */
    record NoPassword() implements Outcome {}

    record TooManyAttempts(Duration retryAfter) implements Outcome {}
  }

  public Outcome change(Command command) {
    Caller caller = command.caller();
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
          if (!passwords.matches(command.current(), known.get().hash())) {
            throttle.failed(keys);
            audit.note(
                caller,
                AuditAction.PASSWORD_CHANGED,
                AuditTarget.person(caller.user()),
                "wrong_password");
            return new Outcome.WrongPassword();
          }
          throttle.succeeded(keys);
          return changed(command);
        });
  }

  private Outcome changed(Command command) {
    Caller caller = command.caller();
    PasswordHash hash = passwords.hash(command.wanted());
    users.setPassword(caller.id(), hash);
    ending.endAllOf(caller.id());
    audit.note(caller, AuditAction.PASSWORD_CHANGED, AuditTarget.person(caller.user()), "ok");
    return new Outcome.Changed(opening.open(caller.id(), command.origin()));
  }
}
