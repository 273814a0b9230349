package dev.mosaic.application.user;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.session.AccessEnding;
import dev.mosaic.application.session.SignInThrottle;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.secret.SecretText;
import dev.mosaic.domain.session.SignInOrigin;
import dev.mosaic.domain.user.User;
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.ports.store.Transactions;
import dev.mosaic.ports.store.UserStore;
import java.util.Optional;

/**
 * Gives the holder of a link a password of their own and ends all that was signed in before. The
 * wrong ones they tried until then are forgiven. However many use one link at once, one does.
 */
public final class ResetPassword {
  private final UserStore users;
  private final ResetLinks links;
  private final Transactions transactions;
  private final PasswordHasher passwords;
  private final AccessEnding ending;
  private final SignInThrottle throttle;
  private final Audit audit;

  ResetPassword(
      UserStore users,
      ResetLinks links,
      Transactions transactions,
      PasswordHasher passwords,
      AccessEnding ending,
      SignInThrottle throttle,
      Audit audit) {
    this.users = users;
    this.links = links;
    this.transactions = transactions;
    this.passwords = passwords;
    this.ending = ending;
    this.throttle = throttle;
    this.audit = audit;
  }

  /** What is asked for. */
  public record Command(SecretText token, Password password, SignInOrigin origin) {}

  /** False for a link that opens nothing: unknown, used, replaced or too old. */
  public boolean reset(Command command) {
    Optional<ResetLinks.Open> open = links.open(command.token());
    if (open.isEmpty()) {
      return false;
    }
    User person = open.get().person();
    PasswordHash hash = passwords.hash(command.password());
    boolean done =
        transactions.inTransaction(
            () -> links.use(command.token()) && users.setPassword(person.id(), hash));
    if (!done) {
      return false;
    }
    ending.endAllOf(person.id());
    throttle.forgive(person.username(), command.origin().address());
    audit.note(
        person.id(),
        person.id(),
        AuditAction.PASSWORD_RESET,
        AuditTarget.person(person),
        "ok",
        command.origin().address());
    return true;
  }
}
