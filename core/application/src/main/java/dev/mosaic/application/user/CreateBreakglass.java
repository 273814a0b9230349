package dev.mosaic.application.user;

import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.onboarding.FirstAdmin;
import dev.mosaic.domain.secret.Password;
import dev.mosaic.domain.secret.PasswordHash;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import dev.mosaic.domain.user.Username;
import dev.mosaic.ports.secret.PasswordHasher;
import dev.mosaic.ports.store.UserStore;
import java.time.Clock;

/**
 * Adds a breakglass account at the server's command line: the way back in when every other is lost.
 * The very first one takes the setup link's place.
 */
public final class CreateBreakglass {
  private static final System.Logger LOG = System.getLogger(CreateBreakglass.class.getName());

  private final UserStore users;
  private final FirstAdmin first;
  private final PasswordHasher passwords;
  private final Audit audit;
  private final Clock clock;

  CreateBreakglass(
      UserStore users, FirstAdmin first, PasswordHasher passwords, Audit audit, Clock clock) {
    this.users = users;
    this.first = first;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** False if somebody has that name. */
  public boolean create(Username username, Password password) {
    PasswordHash hash = passwords.hash(password);
    User admin = User.breakglass(UserId.random(), username, clock.instant());
    boolean created = first.insert(admin, hash) || users.insertBreakglass(admin, hash);
    audit.note(
        null,
        created ? admin.id() : null,
        AuditAction.BREAKGLASS_CREATED,
        AuditTarget.PERSON.named(username.value()),
        created ? "ok" : "username_taken",
        null);
    if (created) {
      LOG.log(
          System.Logger.Level.WARNING,
          "breakglass account {0} was created at the command line",
          username.value());
    }
    return created;
  }
}
