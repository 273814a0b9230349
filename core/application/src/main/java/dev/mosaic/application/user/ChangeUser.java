package dev.mosaic.application.user;

import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.application.session.AccessEnding;
import dev.mosaic.domain.user.DisplayName;
import dev.mosaic.domain.user.Role;
import dev.mosaic.domain.user.User;
import dev.mosaic.domain.user.UserId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Changes what somebody may do, or how they are called. A new role signs them out everywhere. */
public final class ChangeUser {
  private final Directory directory;
  private final AccessEnding ending;
  private final SharedSettings shared;
  private final Audit audit;

  ChangeUser(Directory directory, AccessEnding ending, SharedSettings shared, Audit audit) {
    this.directory = directory;
    this.ending = ending;
    this.shared = shared;
    this.audit = audit;
  }

  /**
   * @param role null keeps it
   * @param displayName null keeps it
   */
  public record Command(
      Caller caller, UserId user, @Nullable Role role, @Nullable DisplayName displayName) {}

  public UserChange change(Command command) {
    UserChange done =
        directory.change(
            command.user(),
            user -> {
              boolean demoted = command.role() == Role.MEMBER && user.isAdmin();
              return demoted ? directory.refusalToLose(user) : null;
            },
            user -> applied(user, command));
    if (done instanceof UserChange.Changed changed) {
      tell(command, changed);
    } else {
      audit.note(
          command.caller(),
          command.user(),
          AuditAction.USER_CHANGED,
          AuditTarget.PERSON_ID.named(command.user().toString()),
          done.code());
    }
    return done;
  }

  private static User applied(User user, Command command) {
    User renamed =
        command.displayName() == null ? user : user.withDisplayName(command.displayName());
    return command.role() == null ? renamed : renamed.withRole(command.role());
  }

  private void tell(Command command, UserChange.Changed changed) {
    User now = changed.after();
    if (now.role() != changed.before().role()) {
      ending.endAllOf(now.id());
      // Members may share only where an administrator lets them.
      shared.changedFor(now.id());
      audit.note(
          command.caller(),
          now.id(),
          AuditAction.USER_ROLE_CHANGED,
          AuditTarget.PERSON_AND_ROLE.named(
              now.username() + " to " + now.role().name().toLowerCase(Locale.ROOT)),
          "ok");
    } else {
      audit.note(
          command.caller(), now.id(), AuditAction.USER_CHANGED, AuditTarget.person(now), "ok");
    }
  }
}
