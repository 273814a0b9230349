package dev.mosaic.application.user;

import dev.mosaic.application.agent.delivery.SharedSettings;
import dev.mosaic.application.audit.Audit;
import dev.mosaic.application.audit.AuditAction;
import dev.mosaic.application.audit.AuditTarget;
import dev.mosaic.application.request.Caller;
import dev.mosaic.domain.user.UserId;

/** Lets a deactivated person in again. Their sessions and tokens do not come back. */
public final class ReactivateUser {
  private final Directory directory;
  private final SharedSettings shared;
  private final Audit audit;

  ReactivateUser(Directory directory, SharedSettings shared, Audit audit) {
    this.directory = directory;
    this.shared = shared;
    this.audit = audit;
  }

  /** Repeating it changes nothing. */
  public UserChange reactivate(Caller caller, UserId id) {
    UserChange done = directory.change(id, user -> null, user -> user.withActive(true));
    AuditTarget.Named target =
        done instanceof UserChange.Changed changed
            ? AuditTarget.person(changed.after())
            : AuditTarget.PERSON_ID.named(id.toString());
    shared.changedFor(id);
    audit.note(caller, id, AuditAction.USER_REACTIVATED, target, done.code());
    return done;
  }
}
