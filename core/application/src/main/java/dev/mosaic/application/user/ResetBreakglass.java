package dev.mosaic.application.user;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.AccessEnding;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.ports.store.UserStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives a breakglass account a new password and ends all that is signed in to it. */
public final class ResetBreakglass {
  private static final System.Logger LOG = System.getLogger(ResetBreakglass.class.getName());

  private final UserStore users;
  private final PasswordHasher passwords;
  private final AccessEnding ending;
  private final Audit audit;

  ResetBreakglass(UserStore users, PasswordHasher passwords, AccessEnding ending, Audit audit) {
    this.users = users;
    this.passwords = passwords;
    this.ending = ending;
    this.audit = audit;
  }

  /**
   * @param by the administrator who does it; null at the server's command line
   */
  public record Command(@Nullable Caller by, Username username, Password password) {}

  /** False if there is no breakglass account of that name. */
  public boolean reset(Command command) {
    Optional<User> account = users.findByName(command.username()).filter(User::isBreakglass);
    Caller by = command.by();
    UserId actor = by == null ? null : by.id();
    String address = by == null ? null : by.address();
    AuditTarget.Named target = AuditTarget.PERSON.named(command.username().value());
    if (account.isEmpty()) {
      audit.note(actor, null, AuditAction.BREAKGLASS_RESET, target, "not_found", address);
      return false;
    }
    UserId id = account.get().id();
    users.setPassword(id, passwords.hash(command.password()));
    ending.endAllOf(id);
    audit.note(actor, id, AuditAction.BREAKGLASS_RESET, target, "ok", address);
    LOG.log(
        System.Logger.Level.WARNING,
        "the password of breakglass account {0} was reset {1}",
        command.username().value(),
        by == null ? "at the command line" : "by " + by.user().username().value());
    return true;
  }
}
