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
import java.time.Duration;

/**
 * Gives a person a new password, for the old one. Ends their sessions and tokens everywhere and
 * opens a new session for the browser that asked.
 */
public final class ChangePassword {
  private final UserStore users;
  private final PasswordHasher passwords;
  private final PasswordConfirmation confirmation;
  private final AccessEnding ending;
  private final SessionOpening opening;
  private final Audit audit;

  public ChangePassword(
      UserStore users,
      PasswordHasher passwords,
      PasswordConfirmation confirmation,
      AccessEnding ending,
      SessionOpening opening,
      Audit audit) {
    this.users = users;
    this.passwords = passwords;
    this.confirmation = confirmation;
    this.ending = ending;
    this.opening = opening;
    this.audit = audit;
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
    return switch (confirmation.confirm(caller, command.current())) {
      case PasswordConfirmation.Outcome.Right ignored -> changed(command);
      case PasswordConfirmation.Outcome.Wrong ignored -> {
        audit.note(
            caller,
            AuditAction.PASSWORD_CHANGED,
            AuditTarget.person(caller.user()),
            "wrong_password");
        yield new Outcome.WrongPassword();
      }
      case PasswordConfirmation.Outcome.NoPassword ignored -> new Outcome.NoPassword();
      case PasswordConfirmation.Outcome.TooManyAttempts many ->
          new Outcome.TooManyAttempts(many.retryAfter());
    };
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
