package dev.mosaic.application.session;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.domain.InvalidInput;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.SignInMethod;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.ports.store.UserStore;
import dev.mosaic.ports.time.Pacer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs a person in by name and password. Every refusal looks alike and takes the same time; too
 * many of them in a row are no longer looked at, breakglass excepted: there the answer is as slow
 * and reads the same, but the right password still opens. A browser that is signed in to the name
 * already is not shut out by what others tried.
 */
public final class SignIn {
  private static final System.Logger LOG = System.getLogger(SignIn.class.getName());

  private final UserStore users;
  private final PasswordHasher passwords;
  private final SessionOpening opening;
  private final KnownDevices devices;
  private final SignInThrottle throttle;
  private final Pacer pacer;
  private final Audit audit;
  private final Clock clock;

  public SignIn(
      UserStore users,
      PasswordHasher passwords,
      SessionOpening opening,
      KnownDevices devices,
      SignInThrottle throttle,
      Pacer pacer,
      Audit audit,
      Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.opening = opening;
    this.devices = devices;
    this.throttle = throttle;
    this.pacer = pacer;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param username as typed
   * @param refresh the refresh token of a session this browser has already; null where it has none
   */
  public record Command(
      String username, SecretText password, SignInOrigin origin, @Nullable SecretText refresh) {
    /** From a browser that is signed in to nothing. */
    public Command(String username, SecretText password, SignInOrigin origin) {
      this(username, password, origin, null);
    }
  }

  /** How an attempt ended. */
  public sealed interface Outcome {
    record SignedIn(User user, SessionTokens tokens) implements Outcome {}

    record BadCredentials() implements Outcome {}

    /**
     * @param retryAfter how long until a try is looked at again
     */
    record TooManyAttempts(Duration retryAfter) implements Outcome {}
  }

  public Outcome signIn(Command command) {
    Instant begun = clock.instant();
    Optional<UserStore.WithPassword> known =
        nameOf(command.username()).flatMap(users::findWithPassword);
    SignInThrottle.Keys keys = keysOf(command, known);
    Verdict verdict =
        throttle.oneAtATime(
            locksFor(keys, known), () -> judge(keys, known, command.password(), command.origin()));
    if (verdict.fits()) {
      return opened(known.orElseThrow(), command.origin());
    }
    if (verdict.blocked().isEmpty()) {
      return new Outcome.BadCredentials();
    }
    Instant now = clock.instant();
    Duration left = SignInThrottle.delayAfter(verdict.beyond()).minus(Duration.between(begun, now));
    if (left.isPositive()) {
      pacer.pause(left);
    }
    return new Outcome.TooManyAttempts(Duration.between(now, verdict.blocked().get().endsAt()));
  }

  /**
   * @param beyond how many tries too many; 0 unless blocked
   */
  private record Verdict(boolean fits, Optional<SignInThrottle.Blocked> blocked, int beyond) {}

  private Verdict judge(
      SignInThrottle.Keys keys,
      Optional<UserStore.WithPassword> known,
      SecretText password,
      SignInOrigin origin) {
    Optional<SignInThrottle.Blocked> blocked = throttle.blocking(keys);
    // The hash is computed for deactivated people too, so that timing does not reveal them.
    boolean lookedAt = blocked.isEmpty() || isBreakglass(known);
    boolean right = lookedAt && isRight(known, password);
    if (right && known.orElseThrow().user().active()) {
      throttle.succeeded(keys);
      return new Verdict(true, blocked, 0);
    }
    if (blocked.isEmpty()) {
      throttle.failed(keys);
      note(known, right ? "deactivated" : "bad_credentials", origin);
      return new Verdict(false, blocked, 0);
    }
    int beyond = throttle.refused(blocked.get());
    if (beyond == 1) {
      // Once per window: a flood of tries must not become a flood of entries.
      note(known, "too_many_attempts", origin);
    }
    return new Verdict(false, blocked, beyond);
  }

  private SignInThrottle.Keys keysOf(Command command, Optional<UserStore.WithPassword> known) {
    return devices
        .of(command.refresh(), known.map(UserStore.WithPassword::user).orElse(null))
        .map(SignInThrottle::keysOf)
        .orElseGet(() -> SignInThrottle.keysOf(command.username(), command.origin().address()));
  }

  private Outcome opened(UserStore.WithPassword proven, SignInOrigin origin) {
    User user = proven.user();
    SessionOpening.Opened opened = opening.begin(user.id(), origin);
    if (!stillHolds(proven)) {
      opening.undo(opened);
      note(Optional.of(proven), "bad_credentials", origin);
      return new Outcome.BadCredentials();
    }
    users.noteSignIn(user.id(), clock.instant());
    audit.note(
        user.id(),
        user.id(),
        user.isBreakglass() ? AuditAction.BREAKGLASS_SIGNED_IN : AuditAction.SESSION_CREATED,
        AuditTarget.person(user),
        "ok",
        origin.address());
    if (user.isBreakglass()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "breakglass account {0} signed in from {1}",
          user.username().value(),
          Objects.requireNonNullElse(origin.address(), "an unknown address"));
    }
    return new Outcome.SignedIn(user, opened.tokens());
  }

  // Checking takes a third of a second: a reset or deactivation in that time has ended all sessions
  // but this one, which did not exist yet.
  private boolean stillHolds(UserStore.WithPassword proven) {
    return users
        .findWithPassword(proven.user().id())
        .filter(now -> now.user().active() && now.hash().equals(proven.hash()))
        .isPresent();
  }

  private void note(Optional<UserStore.WithPassword> known, String outcome, SignInOrigin origin) {
    Optional<User> user = known.map(UserStore.WithPassword::user);
    audit.note(
        null,
        user.map(User::id).orElse(null),
        AuditAction.SESSION_CREATED,
        user.map(AuditTarget::person).orElseGet(AuditTarget::nobody),
        outcome,
        origin.address());
  }

  // Guesses at breakglass wait only for others of the same name from the same address: nobody can
  // keep its holder waiting from elsewhere.
  private static List<String> locksFor(
      SignInThrottle.Keys keys, Optional<UserStore.WithPassword> known) {
    return isBreakglass(known) ? keys.texts().subList(0, 1) : keys.texts();
  }

  private static boolean isBreakglass(Optional<UserStore.WithPassword> known) {
    return known
        .filter(found -> found.user().signInMethod() == SignInMethod.BREAKGLASS)
        .isPresent();
  }

  private boolean isRight(Optional<UserStore.WithPassword> known, SecretText presented) {
    if (known.isEmpty()) {
      passwords.spendTimeOf(presented);
      return false;
    }
    return passwords.matches(presented, known.get().hash());
  }

  private static Optional<Username> nameOf(String typed) {
    try {
      return Optional.of(new Username(typed));
    } catch (InvalidInput nobodyIsCalledThat) {
      return Optional.empty();
    }
  }
}
